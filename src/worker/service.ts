/**
 * @file What a part of the page has computed by the training worker: `service.ts` in its folder. The
 * session knows no such part by name; services.ts finds them.
 */
import type { RunConfig } from '../config/run-config';
import type { Dataset } from '../datasets/dataset';
import type { Network, NetworkConfig } from '../network/network';
import type { Calls, Topics } from '../rpc/messages';
import type { Publish, Served } from '../rpc/server';
import type { YieldToTasks } from '../tensor/yield-to-tasks';
import type { RunningBackend } from './running-backend';
import type { RunStatus } from './protocol';
import type { RunImages } from './run-images';
import type { TrainingRun } from './training-run';
import type { WorkQueue } from './work-queue';

/** How things stand in the session. */
export interface SessionState {
  runId: number;
  status: RunStatus;
  run: TrainingRun | undefined;
  /** Of the run, or of the one that would begin now; none before there are settings. */
  config: RunConfig | undefined;
  /** None before it has started. */
  backend: RunningBackend | undefined;
  /** Whether kernels are measured before a run. */
  measureKernels: boolean;
}

/** What the session offers its services. */
export interface Host<T extends Topics = Topics> {
  publish: Publish<T>;
  /** Milliseconds, monotonic. */
  now: () => number;
  yieldToTasks: YieldToTasks;
  /** How long work gives way: also to short work. */
  giveWay: YieldToTasks;
  images: RunImages;
  queue: WorkQueue;
  state: () => SessionState;
  /** In its turn, what is watched is shown as it stands now. */
  refresh: () => Promise<void>;
  /** What a run at rest is still to be judged by goes on: for long work that has ended. */
  rest: () => void;
}

/** The state that is to be shown of network and images. */
export interface Moment {
  runId: number;
  config: NetworkConfig;
  /** Steps taken; none while there is no run. */
  step: number;
  /** The network in training, or as it would begin. */
  network: () => Network;
  /** The network as it began, or would begin; another where the key is another. */
  untrained: () => Network;
  untrainedKey: string;
  training: Dataset;
  /** All that panels show of it has arrived. */
  test: Dataset;
}

export interface Service<C extends Calls = Calls> {
  /** Answered at once; what takes a while goes into the queue. */
  calls?: Served<C>;
  /** While it is watched: of the run's last step, before the first, after each that is logged, and `atRest` once no more follow. */
  showStep?: (run: TrainingRun, atRest: boolean) => Promise<void>;
  /** While it is watched: of network and images as they stand, so seldom that it costs little. */
  refresh?: (moment: Moment) => Promise<void>;
  /** What was kept of the run that is over is let go of. */
  endRun?: () => void;
}

/** By the name of their folder, under which the page watches them. */
export type Services = Readonly<Record<string, Service>>;

export type StartService = (host: Host) => Service;
