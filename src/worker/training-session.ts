/**
 * @file One worker's life: a backend, a dataset, at most one run. Takes commands one after another
 * and posts events; pausing happens at a step's boundary. A failed run keeps its step count and can
 * be reset.
 */
import { memory } from '@tensorflow/tfjs-core';
import { toFailure } from '../config/playground-error';
import type { RunConfig } from '../config/run-config';
import { pictureAt, pictureLength, type Dataset } from '../datasets/dataset';
import { datasets } from '../datasets/datasets';
import type { Evaluation } from '../evaluate/evaluator';
import { buildNetwork, copyWeights } from '../model/network';
import { epochOrder } from '../train/epoch-order';
import { Batches } from '../train/batches';
import { picturesUpTo, Trainer, type StepLog } from '../train/trainer';
import { verify } from '../verification/verify';
import { Evidence } from './evidence';
import { startBackend, type RunningBackend } from './backend';
import { EmbeddingPanels, mapPictures } from './embedding-panels';
import type {
  BatchSample,
  Command,
  PanelName,
  RunStatus,
  StepMetrics,
  StudyName,
  WorkerEvent,
} from './protocol';
import { ShortcutGauge } from './shortcut-gauge';
import { runStudy } from './studies';

/** Commands that a study gives way to. */
const endsStudy: ReadonlySet<Command['type']> = new Set(['train', 'step', 'pause', 'reset', 'study', 'stop-study']);
/** Pictures of a batch that the page is shown. */
const shownPictures = 8;
const progressIntervalMs = 200;
/** Pictures of a batch whose similarities can be watched, and how often while a run is going. */
const similarityPairs = 256;
const similarityIntervalMs = 500;

export interface SessionSurroundings {
  post: (event: WorkerEvent) => void;
  /** Milliseconds, monotonic. */
  now: () => number;
  /** Lets waiting commands in. */
  breathe: () => Promise<void>;
}

type ReplayCommand = Extract<Command, { type: 'replay' }>;

interface OpenDataset {
  key: string;
  dataset: Dataset;
  abort: AbortController;
}

/** What a run has shown so far. */
interface RunRecord {
  startedAt: number;
  tensorsAtStart: number;
  firstLog?: StepLog;
  lastLog?: StepLog;
  msPerStep: number[];
  lastLogAt: number;
  lastLogStep: number;
  /** When similarities were last shown, and of which step. */
  similarityAt: number;
  similarityStep: number;
}

export class TrainingSession {
  private backend?: RunningBackend;
  private assetBase = '';
  private draft!: RunConfig;
  private open?: OpenDataset;
  private trainer?: Trainer;
  private evidence?: Evidence;
  private study?: AbortController;
  private runConfig?: RunConfig;
  private record?: RunRecord;
  private status: RunStatus = 'loading';
  private commandCount = 0;
  /** Runs that were asked for before this command are over: the number of the last pause or reset. */
  private stoppedUpTo = 0;
  private lastProgressAt = -Infinity;
  private queue: Promise<void> = Promise.resolve();
  private measureKernels = true;
  /** The panels that are open on the page, from the moment that it says so. */
  watched: ReadonlySet<PanelName> = new Set();
  private replayWanted?: ReplayCommand;
  private readonly shortcut = new ShortcutGauge();
  private parameters = { key: '', count: 0 };
  private readonly panels: EmbeddingPanels;
  private test?: { key: string; dataset: Promise<Dataset>; ready?: Dataset };

  constructor(private readonly surroundings: SessionSurroundings) {
    this.panels = new EmbeddingPanels(surroundings);
  }

  /**
   * Commands run in the order they came; a run that is going gives way to any but `draw`, `configure`
   * and `watch`. `replay` waits for none.
   */
  take(command: Command): void {
    if (endsStudy.has(command.type)) this.study?.abort();
    if (command.type === 'replay') {
      this.replayWanted = command;
      void this.replay();
      return;
    }
    // At once for the steps of a run that is going; what a run at rest can show follows in its turn.
    if (command.type === 'watch') {
      this.watched = new Set(command.panels);
      this.panels.wake();
    }
    if (command.type === 'neighbours') this.panels.ask(command);
    if (command.type === 'configure' && this.open) {
      this.draft = command.config;
      if (this.trainer) return;
    }
    if (command.type === 'histogram-shortcut') this.shortcut.ask(command);
    const order = ++this.commandCount;
    if (command.type === 'pause' || command.type === 'reset') this.stoppedUpTo = order;
    this.queue = this.queue.then(() => this.run(command, order)).catch((error) => this.fail(error));
  }

  private async run(command: Exclude<Command, ReplayCommand>, order: number): Promise<void> {
    switch (command.type) {
      case 'initialize':
        this.assetBase = command.assetBase;
        this.draft = command.config;
        this.backend = await startBackend(command.backend);
        this.backend.onLost((error) => this.fail(error));
        this.surroundings.post({ type: 'backend', report: this.backend.report });
        await this.prepare();
        return;
      case 'measure-kernels':
        this.measureKernels = command.enabled;
        return;
      case 'configure':
        if (this.trainer) return;
        this.draft = command.config;
        await this.prepare();
        return this.refreshPanels(true);
      case 'draw':
        return this.status === 'running' ? undefined : this.showPictures(command.drawing);
      case 'histogram-shortcut':
        return this.answerShortcut();
      case 'train':
        return this.train(order, command.steps ?? Infinity, false, command.evaluateEvery);
      case 'step':
        return this.train(order, 1, true, undefined);
      case 'study':
        return this.runStudy(command.study);
      case 'pause':
      case 'stop-study':
        return;
      case 'watch':
        await this.showSimilarity();
        return this.refreshPanels(true);
      case 'neighbours':
        return this.refreshPanels(true);
      case 'reset':
        await this.endRun();
        if (!(await this.prepare())) this.showPictures(0);
        return this.refreshPanels(true);
      case 'verify':
        for (const file of command.files) {
          this.surroundings.post({ type: 'verified', file: file.name, cases: await verify(file) });
        }
        return;
    }
  }

  /** Opens the draft's dataset and shows its first pictures; false if it was open already. */
  private async prepare(): Promise<boolean> {
    const { name, trainingPictures } = this.draft.dataset;
    const key = datasetKey(this.draft);
    const isOther = this.open?.key !== key;
    if (isOther) {
      this.setStatus('loading');
      this.open?.abort.abort();
      this.open = undefined;
      const abort = new AbortController();
      const dataset = await datasets[name].open({
        split: 'train',
        count: trainingPictures,
        seed: this.draft.seed,
        assetBase: this.assetBase,
        onProgress: (progress) => this.surroundings.post({ type: 'dataset', progress }),
        signal: abort.signal,
      });
      this.open = { key, dataset, abort };
      await dataset.waitFor(Math.min(dataset.count, shownPictures));
    }
    this.setStatus('idle');
    if (isOther) this.showPictures(0);
    void this.replay();
    return isOther;
  }

  /**
   * Answers the last `replay`, as soon as its dataset is open and its pictures have arrived; and again
   * after a reset, which may have given the step other pictures.
   */
  private async replay(): Promise<void> {
    const { open, replayWanted: wanted } = this;
    const config = this.runConfig ?? this.draft;
    if (!open || !wanted || open.key !== datasetKey(config)) return;
    try {
      const { step, indices } = new Batches(config, open.dataset.count).ofExisting(wanted.step);
      const shown = indices.subarray(0, wanted.count);
      await open.dataset.waitFor(picturesUpTo({ step, indices: shown }));
      if (this.replayWanted !== wanted || this.open !== open) return;
      this.surroundings.post({ type: 'replayed', batch: sampleOf(open.dataset, step, shown) });
    } catch (error) {
      if (this.replayWanted !== wanted || this.open !== open) return;
      this.surroundings.post({ type: 'replay-refused', failure: toFailure(error) });
    }
  }

  /** The pictures that a step `drawing` of an epoch would begin with, while no run decides them. */
  private showPictures(drawing: number): void {
    const dataset = this.open?.dataset;
    if (!dataset) return;
    const arrived = dataset.available();
    const start = (drawing * shownPictures) % Math.max(arrived - shownPictures + 1, 1);
    const order = epochOrder(this.draft.seed, 0, arrived);
    this.postBatch(dataset, drawing, order.subarray(start, start + shownPictures));
  }

  private async train(
    order: number,
    steps: number,
    logEach: boolean,
    thoroughEvery: number | undefined,
  ): Promise<void> {
    const over = this.status === 'finished' || this.status === 'failed';
    if (over || !this.open || order < this.stoppedUpTo) return;
    this.setStatus('running');
    const { trainer, record, evidence } = await this.startRun(thoroughEvery);
    const { now, breathe } = this.surroundings;
    const isStopped = () => order <= this.stoppedUpTo;
    const last = Math.min(trainer.step + steps, trainer.totalSteps);
    record.lastLogAt = now();
    record.lastLogStep = trainer.step;
    while (trainer.step < last && !isStopped()) {
      const start = now();
      const next = trainer.step + 1;
      const log = await trainer.takeStep(
        logEach || trainer.nextIsLogged || next === last || evidence.isDueAt(next),
      );
      await this.backend!.throttle();
      if (log) await this.report(log);
      await evidence.afterStep(trainer, now() - start, isStopped, breathe);
      if (evidence.isDueAt(trainer.step)) record.lastLogAt = now();
      this.postProgress(false);
      await this.answerShortcut();
      await this.refreshPanels(false);
      await breathe();
    }
    await this.showSimilarity();
    const isFinished = trainer.step >= trainer.totalSteps;
    await evidence.atEnd(trainer, isFinished, isStopped, breathe);
    this.setStatus(isFinished ? 'finished' : 'paused');
    this.postSummary();
    await this.refreshPanels(true);
  }

  /** @param now also during the rest that follows each refresh; waits for the test pictures then */
  private async refreshPanels(now: boolean): Promise<void> {
    if (!this.open || this.status === 'failed') return;
    if (now) this.panels.wake();
    if (!this.panels.isDue(this.watched)) return;
    const test = this.openTest();
    // Without them panels stay empty; training, and what else the page shows, do not depend on them.
    const ready = now && this.status !== 'running' ? await test.dataset.catch(() => undefined) : test.ready;
    if (!ready) return;
    const config = this.runConfig ?? this.draft;
    const { trainer } = this;
    await this.panels.refresh(this.watched, {
      config,
      step: trainer?.step ?? 0,
      network: trainer?.network,
      training: this.open.dataset,
      test: ready,
    });
  }

  /** The held-out pictures, whose download starts when a panel first wants them. */
  private openTest(): { dataset: Promise<Dataset>; ready?: Dataset } {
    const { dataset: { name }, seed } = this.runConfig ?? this.draft;
    const key = [name, name === 'shapes' ? seed : ''].join('/');
    if (this.test?.key !== key) {
      const opened = datasets[name]
        .open({ split: 'test', count: mapPictures, seed, assetBase: this.assetBase, onProgress: () => undefined })
        .then(async (dataset) => {
          await dataset.waitFor(dataset.count);
          if (this.test?.key === key) this.test.ready = dataset;
          return dataset;
        });
      opened.catch(() => (this.test = undefined));
      this.test = { key, dataset: opened };
    }
    return this.test;
  }

  private async startRun(
    thoroughEvery: number | undefined,
  ): Promise<{ trainer: Trainer; record: RunRecord; evidence: Evidence }> {
    if (!this.trainer || !this.record || !this.evidence) {
      this.runConfig = this.draft;
      const trainer = new Trainer(this.runConfig, this.open!.dataset, this.backend!.openViews);
      this.trainer = trainer;
      await this.backend!.prepare(() => trainer.rehearse(), this.measureKernels);
      this.surroundings.post({ type: 'kernels', choices: this.backend!.kernelChoices() });
      this.evidence = this.openEvidence(trainer, thoroughEvery);
      trainer.onFeatures = this.evidence.learn;
      this.record = {
        startedAt: this.surroundings.now(),
        tensorsAtStart: memory().numTensors,
        msPerStep: [],
        lastLogAt: 0,
        lastLogStep: 0,
        similarityAt: -Infinity,
        similarityStep: 0,
      };
    }
    return { trainer: this.trainer, record: this.record, evidence: this.evidence };
  }

  private async runStudy(study: StudyName): Promise<void> {
    if (!this.open || this.status === 'failed') return;
    const { post, breathe } = this.surroundings;
    const { dataset } = this.open;
    const config = this.runConfig ?? this.draft;
    const abort = new AbortController();
    this.study = abort;
    post({ type: 'study', study, share: 0 });
    const network = buildNetwork(config.model, dataset.size.channels, config.seed);
    try {
      if (this.trainer) await copyWeights(this.trainer.network, network);
      await runStudy(
        {
          study,
          config,
          bank: dataset,
          network,
          totalSteps: Math.max(Math.floor(dataset.count / config.training.batchSize) * config.training.epochs, 1),
          assetBase: this.assetBase,
          openViews: this.backend!.openViews,
          post,
        },
        async () => {
          await this.backend!.throttle();
          await breathe();
          abort.signal.throwIfAborted();
        },
      );
    } catch (error) {
      if (!abort.signal.aborted) throw error;
    } finally {
      network.dispose();
      post({ type: 'study', study, share: undefined });
    }
  }

  private openEvidence({ network }: Trainer, thoroughEvery: number | undefined): Evidence {
    const config = this.runConfig!;
    const { now, post } = this.surroundings;
    const settings = {
      config,
      bank: this.open!.dataset,
      source: datasets[config.dataset.name],
      assetBase: this.assetBase,
      thoroughEvery,
      now,
      post: (evaluation: Evaluation) => post({ type: 'evaluation', evaluation }),
    };
    return new Evidence(settings, network.featureSize);
  }

  private async endRun(): Promise<void> {
    await this.evidence?.dispose();
    this.evidence = undefined;
    this.panels.endRun();
    this.trainer?.dispose();
    this.trainer = undefined;
    this.runConfig = undefined;
    this.record = undefined;
  }

  private async report(log: StepLog): Promise<void> {
    const record = this.record!;
    const now = this.surroundings.now();
    const steps = log.step - record.lastLogStep;
    const msPerStep = (now - record.lastLogAt) / steps;
    record.lastLogAt = now;
    record.lastLogStep = log.step;
    record.msPerStep.push(msPerStep);
    record.firstLog ??= log;
    record.lastLog = log;
    const { indices, similarity, filters, ...numbers } = log;
    const metrics: StepMetrics = {
      ...numbers,
      msPerStep,
      imagesPerSecond: (this.runConfig!.training.batchSize * 1000) / msPerStep,
    };
    this.surroundings.post({ type: 'metrics', metrics });
    this.surroundings.post({ type: 'insight', insight: { step: log.step, similarity, filters } });
    this.postBatch(this.open!.dataset, log.step - 1, indices);
    if (now - record.similarityAt >= similarityIntervalMs) await this.showSimilarity();
  }

  private postBatch(dataset: Dataset, step: number, indices: Uint32Array): void {
    this.surroundings.post({ type: 'batch', batch: sampleOf(dataset, step, indices) });
  }

  /** Of the last step's batch, where they are watched and that step's have not been shown. */
  private async showSimilarity(): Promise<void> {
    const { trainer, record } = this;
    const isWatched = this.watched.has('similarity') || this.watched.has('guess');
    if (!trainer || !record || !isWatched || this.status === 'failed') return;
    if (record.similarityStep === trainer.step) return;
    record.similarityStep = trainer.step;
    record.similarityAt = this.surroundings.now();
    const { cosines } = await trainer.readSimilarity(similarityPairs);
    const { dataset } = this.open!;
    const { step, indices } = trainer.batchOf(trainer.step - 1);
    const sample = sampleOf(dataset, step, indices.subarray(0, similarityPairs));
    this.surroundings.post({
      type: 'similarity',
      similarity: {
        ...sample,
        batchSize: indices.length,
        cosines,
        labels: sample.indices.map((index) => dataset.labels[index]!),
        classNames: dataset.classNames,
      },
    });
  }

  private async answerShortcut(): Promise<void> {
    const dataset = this.open?.dataset;
    const report = dataset && (await this.shortcut.answer(dataset, () => this.surroundings.breathe()));
    if (report) this.surroundings.post({ type: 'histogram-shortcut', report });
  }

  private setStatus(status: RunStatus): void {
    this.status = status;
    this.postProgress(true);
  }

  private postProgress(now: boolean): void {
    const time = this.surroundings.now();
    if (!now && time - this.lastProgressAt < progressIntervalMs) return;
    this.lastProgressAt = time;
    const config = this.runConfig ?? this.draft;
    const { batchSize, epochs } = config.training;
    const stepsPerEpoch = Math.floor((this.open?.dataset.count ?? 0) / batchSize);
    this.surroundings.post({
      type: 'progress',
      progress: {
        status: this.status,
        step: this.trainer?.step ?? 0,
        stepsPerEpoch,
        totalSteps: stepsPerEpoch * epochs,
        parameterCount: this.parameterCount(config),
      },
    });
  }

  private parameterCount(config: RunConfig): number {
    const channels = this.open?.dataset.size.channels;
    if (!channels) return 0;
    const key = JSON.stringify([config.model, channels]);
    if (this.parameters.key !== key) {
      const network = buildNetwork(config.model, channels, config.seed);
      this.parameters = { key, count: network.parameterCount };
      network.dispose();
    }
    return this.parameters.count;
  }

  private postSummary(): void {
    const { firstLog, lastLog, msPerStep, startedAt, tensorsAtStart } = this.record!;
    if (!firstLog || !lastLog) return;
    const { backend, adapter } = this.backend!.report;
    this.surroundings.post({
      type: 'summary',
      summary: {
        backend,
        adapter,
        steps: this.trainer!.step,
        firstLoss: firstLog.loss,
        lastLoss: lastLog.loss,
        positiveCosine: lastLog.positiveCosine,
        negativeCosine: lastLog.negativeCosine,
        msPerStepMedian: median(msPerStep),
        wallSeconds: (this.surroundings.now() - startedAt) / 1000,
        tensorsAtStart,
        tensorsAtEnd: memory().numTensors,
        ...(this.evidence?.latest && { evaluation: this.evidence.latest }),
      },
    });
  }

  private fail(error: unknown): void {
    this.stoppedUpTo = this.commandCount;
    this.surroundings.post({ type: 'failure', failure: toFailure(error) });
    this.setStatus('failed');
  }
}

function datasetKey({ dataset: { name, trainingPictures }, seed }: RunConfig): string {
  return [name, trainingPictures, name === 'shapes' ? seed : ''].join('/');
}

function sampleOf(dataset: Dataset, step: number, indices: Uint32Array): BatchSample {
  const length = pictureLength(dataset.size);
  const images = new Uint8Array(indices.length * length);
  indices.forEach((index, i) => images.set(pictureAt(dataset, index), i * length));
  return { step, size: dataset.size, indices: Array.from(indices), images };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
