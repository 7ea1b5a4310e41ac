/** @file Experiments: comparisons that take a while. What is asked of the training worker, and what it tells of them. */
import type { ObjectiveName } from '../../objectives/objectives';
import type { ObjectiveFinding } from '../../evaluate/compare-objectives';
import type { Confusion } from '../../evaluate/confusion';
import type { LabelBudgetPoint } from '../../evaluate/label-budget';
import type { SupervisedPoint } from '../../evaluate/supervised';
import type { TransformProbe } from '../../evaluate/transform-probes';

/** Holds nothing but types: of what it finds, and of what was chosen for it, if anything can be. */
const finds = <Finding, Choice = undefined>(): { finding?: Finding; choice?: Choice } => ({});

export interface ComparisonChoice {
  objectives: readonly ObjectiveName[];
  /** Over the training images; a step of each objective encodes as many of their views. */
  passes: number;
}

/** One line an experiment, and what it finds one by one; `experiment.ts` in the folder that shows it. */
const experiments = {
  supervised: finds<SupervisedPoint>(),
  'label-budget': finds<LabelBudgetPoint>(),
  'transform-probes': finds<TransformProbe>(),
  objectives: finds<ObjectiveFinding, ComparisonChoice>(),
  confusion: finds<Confusion>(),
};

export type ExperimentName = keyof typeof experiments;
export const experimentNames = Object.keys(experiments) as readonly ExperimentName[];

export type Findings = {
  [Name in ExperimentName]: NonNullable<(typeof experiments)[Name]['finding']>;
};

export type Choices = {
  [Name in ExperimentName]: (typeof experiments)[Name]['choice'];
};

export type ExperimentCalls = {
  /** Gives way to runs. What it finds is published with this number. */
  experiment(argument: { request: number; name: ExperimentName; choice?: Choices[ExperimentName] }): void;
};

/** With the number of the call that asked for it. */
export type ExperimentNews = {
  [Name in ExperimentName]: { request: number; name: Name } & (
    | { kind: 'progress'; fraction: number }
    | { kind: 'finding'; finding: Findings[Name] }
  );
}[ExperimentName];

export type ExperimentTopics = { experiment: ExperimentNews };
