/**
 * @file One run from its first step to its reset: the trainer, the evidence beside it, and what is
 * posted of its steps. The caller decides when it goes on; it stops at a step's boundary.
 */
import { memory } from '@tensorflow/tfjs-core';
import { toFailure } from '../config/playground-error';
import type { RunConfig } from '../config/run-config';
import type { Dataset } from '../datasets/dataset';
import { datasetSources } from '../datasets/dataset-sources';
import type { Downloads } from '../datasets/downloads';
import type { StepMetrics } from '../metrics/step-metrics';
import { buildObjective } from '../objectives/build-objective';
import { imagesPerStep } from '../objectives/objectives';
import type { Publish } from '../rpc/server';
import { joinStates, type State } from '../tensor/state';
import type { YieldToTasks } from '../tensor/yield-to-tasks';
import { trainUntil } from '../train/loop';
import { imagesUpTo } from '../train/batches';
import type { StepLog } from '../train/step-log';
import { isTimedStep, OwnPartClock } from '../train/own-part';
import { Trainer } from '../train/trainer';
import type { RunningBackend } from './running-backend';
import { sampleOf } from './batch-sample';
import { choosePrecision } from './choose-precision';
import { Evidence, type Pause } from './evidence';
import type { RunSummary, StepRecord, RunTopics } from './protocol';

export interface RunDependencies {
  publish: Publish<RunTopics>;
  /** Milliseconds, monotonic. */
  now: () => number;
  yieldToTasks: YieldToTasks;
  /** Before the first step, after each that is logged, and `atRest` once no more follow. */
  showStep: (run: TrainingRun, atRest: boolean) => Promise<void>;
  /** The run, at rest, can be judged now. */
  onEvidenceReady: () => void;
}

export interface RunSettings {
  runId: number;
  config: RunConfig;
  dataset: Dataset;
  backend: RunningBackend;
  assetBase: string;
  downloads: Downloads;
  /** Whether kernels that come in several variants are measured before the first step. */
  measureKernels: boolean;
  /** Of a run that goes on: whether it began in half precision. */
  beganInHalf?: boolean | undefined;
  /** Steps between thorough evaluations, 0 for none before the end; undefined for live evidence. */
  thoroughEvery: number | undefined;
}

export interface ResumeOptions {
  /** As in TrainOptions; the run's last step ends it in any case. */
  steps?: number | undefined;
  logEach?: boolean;
  goesOn?: boolean;
  /** Ends it at a step's boundary. */
  signal: AbortSignal;
  /** Resolves once the first `count` images have arrived, or the signal aborts. */
  awaitImages: (count: number) => Promise<void>;
  /** After each step. */
  afterStep: () => Promise<void>;
}

export class TrainingRun {
  readonly runId: number;
  readonly config: RunConfig;
  /** The training images. */
  readonly dataset: Dataset;
  private readonly startedAt: number;
  private readonly tensorsAtStart: number;
  private first?: StepMetrics;
  private last?: StepMetrics;
  private readonly msPerStep: number[] = [];
  private lastLogAt = 0;
  private lastLogStep = 0;
  private readonly ownPartClock: OwnPartClock;

  private constructor(
    readonly trainer: Trainer,
    private readonly evidence: Evidence,
    private readonly settings: RunSettings,
    private readonly dependencies: RunDependencies,
  ) {
    this.runId = settings.runId;
    this.config = settings.config;
    this.dataset = settings.dataset;
    this.startedAt = dependencies.now();
    this.ownPartClock = new OwnPartClock(dependencies.now);
    this.tensorsAtStart = memory().numTensors;
  }

  /**
   * Builds the network and warms its kernels up; takes no step.
   * @throws PlaygroundError `dataset-too-small` if the images do not fill one batch, `memory-too-small`
   * if a step cannot fit
   */
  static async start(settings: RunSettings, dependencies: RunDependencies): Promise<TrainingRun> {
    const { runId, config, dataset, backend, assetBase, downloads, measureKernels, thoroughEvery } = settings;
    const { publish, now, onEvidenceReady } = dependencies;
    const choice = await choosePrecision({ ...settings, now });
    publish('precision', { runId, choice });
    const openHalf = choice.taken === 'float16' ? backend.halfPrecision : undefined;
    const trainer = new Trainer(buildObjective, config, dataset, { ...backend, openHalf });
    const evidence = new Evidence(
      {
        config,
        bank: dataset,
        source: datasetSources[config.dataset.name],
        assetBase,
        downloads,
        totalSteps: trainer.totalSteps,
        thoroughEvery,
        now,
        post: (judged) => publish('evaluation', { runId, ...judged }),
        onArrival: onEvidenceReady,
        onError: (error) => publish('evaluation-failed', { runId, failure: toFailure(error) }),
      },
      trainer.network.featureSize,
    );
    try {
      if (backend.memoryLimit !== undefined) trainer.requireMemory(backend.memoryLimit);
      await backend.prepare(() => trainer.warmUp(), measureKernels);
    } catch (error) {
      evidence.dispose();
      trainer.dispose();
      throw error;
    }
    publish('kernels', backend.kernelChoices());
    trainer.onFeatures = evidence.learn;
    return new TrainingRun(trainer, evidence, settings, dependencies);
  }

  /** Steps taken so far. */
  get step(): number {
    return this.trainer.step;
  }

  /** One more; the caller waits for its images. */
  async takeStep(): Promise<void> {
    const { trainer, ownPartClock } = this;
    const isTimed = trainer.ownParameterCount > 0 && isTimedStep(trainer.step + 1);
    const addedBefore = ownPartClock.addedMs;
    await trainer.takeStep(isTimed ? ownPartClock : undefined);
    // The speed is that of training.
    this.lastLogAt += ownPartClock.addedMs - addedBefore;
  }

  get isFinished(): boolean {
    return this.trainer.step >= this.trainer.totalSteps;
  }

  /** Takes steps until they are taken or the signal aborts. @returns what they came to, once a step is logged */
  async resume({
    steps = Infinity,
    logEach = false,
    goesOn = false,
    signal,
    awaitImages,
    afterStep,
  }: ResumeOptions): Promise<RunSummary | undefined> {
    const { trainer, evidence } = this;
    const { now, yieldToTasks } = this.dependencies;
    const pause = { signal, yieldToTasks };
    const last = Math.min(trainer.step + steps, trainer.totalSteps);
    this.lastLogAt = now();
    this.lastLogStep = trainer.step;
    // While a log is on its way from the device, steps go on.
    let reported = Promise.resolve();
    let start = 0;
    let [isLogged, isJudged] = [false, false];
    trainer.announce();
    if (trainer.step === 0) await this.dependencies.showStep(this, false);
    // What a run began with can be judged after its first step as well, which then comes sooner.
    else if (evidence.isDueAt(trainer.step)) await this.judge(pause);
    const taking = trainUntil(this, last, {
      signal,
      beforeStep: async () => {
        const images = imagesUpTo(trainer.batchOf(trainer.step));
        if (images > this.dataset.available()) {
          const waitingSince = now();
          await awaitImages(images);
          // The speed is that of training.
          this.lastLogAt += now() - waitingSince;
        }
        start = now();
        const next = trainer.step + 1;
        isJudged = evidence.isDueAt(next);
        isLogged = logEach || trainer.nextIsLogged || (next === last && !goesOn) || isJudged;
      },
      afterStep: async () => {
        await this.settings.backend.throttle();
        if (isLogged) {
          await reported;
          reported = this.report(trainer.readLog());
          // Awaited later, where it is thrown.
          reported.catch(() => undefined);
        }
        evidence.afterStep(now() - start);
        if (isJudged) {
          await reported;
          await this.judge(pause);
        }
        await afterStep();
        await yieldToTasks();
      },
    });
    try {
      await taking;
      await reported;
    } finally {
      trainer.rest();
    }
    await this.dependencies.showStep(this, true);
    if (!goesOn) await evidence.atEnd(trainer, this.isFinished, pause);
    return this.summary();
  }

  /** The speed is that of training. */
  private async judge(pause: Pause): Promise<void> {
    await this.evidence.judge(this.trainer, pause);
    this.lastLogAt = this.dependencies.now();
  }

  /** While no steps are taken. */
  async evaluateAtRest(signal: AbortSignal): Promise<void> {
    await this.evidence.atRest(this.trainer, { signal, yieldToTasks: this.dependencies.yieldToTasks });
  }

  /** All that going on depends on. No step may be taken until it has resolved. */
  async state(): Promise<State> {
    return joinStates(...(await Promise.all([this.trainer.state(), this.evidence.state()])));
  }

  /** @throws PlaygroundError `state-mismatch`; the run can then only be disposed */
  load(state: State): void {
    this.trainer.load(state);
    this.evidence.load(state);
  }

  dispose(): void {
    this.evidence.dispose();
    this.trainer.dispose();
  }

  private async report(reading: Promise<StepLog>): Promise<void> {
    const log = await reading;
    const { now, publish, showStep } = this.dependencies;
    const time = now();
    const msPerStep = (time - this.lastLogAt) / (log.step - this.lastLogStep);
    this.lastLogAt = time;
    this.lastLogStep = log.step;
    this.msPerStep.push(msPerStep);
    const { indices, picture: _, ...numbers } = log;
    const { runId, dataset } = this;
    const metrics: StepMetrics = {
      ...numbers,
      msPerStep,
      imagesPerSecond: (imagesPerStep(this.config) * 1000) / msPerStep,
    };
    this.first ??= metrics;
    this.last = metrics;
    const { ownParameterCount: parameters } = this.trainer;
    const record: StepRecord = {
      ...metrics,
      batch: sampleOf(dataset, log.step - 1, indices),
      ...(parameters > 0 && { ownPart: { parameters, timeShare: this.ownPartClock.share } }),
    };
    publish('step', { runId, record });
    await showStep(this, false);
  }

  /** Once a step has been logged. */
  private summary(): RunSummary | undefined {
    const { first, last, evidence } = this;
    if (!first || !last) return undefined;
    const { backend, adapter } = this.settings.backend.report;
    return {
      backend,
      adapter,
      steps: this.trainer.step,
      headWeights: this.trainer.headWeights,
      first,
      last,
      msPerStepMedian: median(this.msPerStep),
      wallSeconds: (this.dependencies.now() - this.startedAt) / 1000,
      tensorsAtStart: this.tensorsAtStart,
      tensorsAtEnd: memory().numTensors,
      ...(evidence.latest && { evaluation: evidence.latest }),
    };
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
