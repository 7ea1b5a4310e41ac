/** @file What an experiment is: `experiment.ts` in the folder that shows it, which exports one as `experiment`. */
import type { RunConfig } from '../../config/run-config';
import type { Dataset } from '../../datasets/dataset';
import type { Network } from '../../network/network';
import type { OpenRepeatedStep } from '../../tensor/repeated-step';
import type { YieldToTasks } from '../../tensor/yield-to-tasks';
import type { OpenViewSource } from '../../transforms/view-source';
import type { Choices, ExperimentName, Findings } from './calls';

/** What it works on, all of which has arrived. */
export interface Subject {
  config: RunConfig;
  bank: Dataset;
  testSplit: Dataset;
  /** A copy of the run's, or as it would begin. */
  network: Network;
  /** Of the run in all. */
  totalSteps: number;
  openViews: OpenViewSource;
  /** Where the backend records steps. */
  repeat: OpenRepeatedStep | undefined;
  /** Compiles what a step dispatches before it is taken, where the backend can. */
  prepare: (warmUp: () => Promise<void>) => Promise<void>;
  /** Bytes that training may take, where that is known. */
  memoryLimit?: number | undefined;
}

/** What it says meanwhile. */
export interface Say<Finding> {
  found: (finding: Finding) => void;
  /** How much of it is done, 0–1. */
  progress: (fraction: number) => void;
}

export interface Experiment<Name extends ExperimentName = ExperimentName> {
  name: Name;
  /** Of the images; those without are refused. */
  needsLabels: boolean;
  /** @throws what `yieldToTasks` throws, where it yields */
  run(
    subject: Subject & { choice: Choices[Name] },
    say: Say<Findings[Name]>,
    yieldToTasks: YieldToTasks,
  ): Promise<void>;
}
