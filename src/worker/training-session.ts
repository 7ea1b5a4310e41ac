/**
 * @file One worker's life: a backend, the pictures that settings ask for, at most one run. Answers the
 * page's calls and publishes what happens; pausing happens at a step's boundary. A failed run keeps its
 * step count and can be reset; one that fails before its first step has never begun.
 */
import { PlaygroundError, toFailure } from '../config/playground-error';
import type { RunConfig } from '../config/run-config';
import { Downloads } from '../datasets/downloads';
import type { StartTimer } from '../datasets/timer';
import { untilAborted } from '../datasets/until-aborted';
import { buildNetwork } from '../model/network';
import { transferred, type CallContext, type Publish, type Served } from '../rpc/server';
import { readCheckpoint, writeCheckpoint } from '../runs/checkpoint';
import { yieldUntilAborted, type YieldToTasks } from '../tensor/yield-to-tasks';
import { Batches } from '../train/batches';
import { epochOrder } from '../train/epoch-order';
import { picturesUpTo } from '../train/trainer';
import { verify } from '../verification/verify';
import type { RunningBackend } from './backend';
import { sampleOf } from './batch-sample';
import { EmbeddingPanels } from './embedding-panels';
import type {
  BackendReport,
  BackendRequest,
  BatchSample,
  HistogramShortcutReport,
  PanelName,
  RunStatus,
  RunSummary,
  StudyName,
  TrainingCalls,
  TrainingTopics,
  TrainOptions,
} from './protocol';
import { RunImages } from './run-images';
import { shortcutBatch, ShortcutGauge } from './shortcut-gauge';
import { runStudy } from './studies';
import { TrainingRun } from './training-run';
import { WorkQueue, type LongWorkOptions } from './work-queue';

/** Pictures of a batch that the page is shown. */
const shownPictures = 8;
const progressIntervalMs = 200;

export interface SessionDependencies {
  publish: Publish<TrainingTopics>;
  /** Milliseconds, monotonic. */
  now: () => number;
  yieldToTasks: YieldToTasks;
  startTimer: StartTimer;
  /** As in backend.ts. */
  startBackend: (request: BackendRequest) => Promise<RunningBackend>;
}

export class TrainingSession {
  readonly calls: Served<TrainingCalls>;
  private backend?: RunningBackend;
  /** Of the run, or of the one that would begin now. */
  private runId = 0;
  /** Undefined before the first `configure`. */
  private settings?: RunConfig;
  private run?: TrainingRun;
  private status: RunStatus = 'loading';
  private isWaiting = false;
  /** The backend is gone, or never came, or something unforeseen has happened. */
  private isBroken = false;
  private measureKernels = true;
  /** The panels that are open on the page, from the moment that it says so. */
  private watched: ReadonlySet<PanelName> = new Set();
  private lastProgressAt = -Infinity;
  private parameters = { key: '', count: 0 };
  private readonly queue = new WorkQueue();
  private readonly gauge = new ShortcutGauge();
  private readonly panels: EmbeddingPanels;
  private readonly images: RunImages;
  private readonly downloads: Downloads;

  constructor(private readonly dependencies: SessionDependencies) {
    const { publish, startTimer } = dependencies;
    this.panels = new EmbeddingPanels(dependencies);
    this.downloads = new Downloads({
      startTimer,
      attempts: Infinity,
      onMissing: (files) => publish('missing-files', files),
    });
    this.images = new RunImages({
      downloads: this.downloads,
      onProgress: (progress) => publish('dataset', progress),
      onTestImages: () => void this.queue.brief(() => this.refreshPanels(true)),
      onFailure: (error) => this.breakDown(error),
    });
    this.calls = {
      start: (argument) => this.start(argument),
      measureKernels: (enabled) => void (this.measureKernels = enabled),
      configure: (argument, { signal }) => this.configure(argument, signal),
      train: (options, { signal }) => this.train(options, signal),
      saveRun: (runId) => this.saveRun(runId),
      loadRun: (argument, { signal }) => this.loadRun(argument, signal),
      study: (argument, { signal }) => this.study(argument, signal),
      showImages: (drawing) => this.showImages(drawing),
      batchAt: (argument, context) => this.batchAt(argument, context),
      histogramShortcut: (config, context) => this.histogramShortcut(config, context),
      watch: (panels) => this.watch(panels),
      neighbours: (query) => {
        this.panels.ask(query);
        return this.queue.brief(() => this.refreshPanels(true));
      },
      retryDownloads: () => this.downloads.tryAgain(),
      verify: async (file) => (await this.queue.long(() => verify(file)))!,
    };
  }

  /** Of the run, or else of the one that would begin now. */
  private get config(): RunConfig {
    return this.run?.config ?? this.settings!;
  }

  /** How long work gives way: also to short work. */
  private readonly giveWay: YieldToTasks = async () => {
    await this.queue.giveTurns();
    await this.dependencies.yieldToTasks();
  };

  private async start({ backend, assetBase }: Parameters<TrainingCalls['start']>[0]): Promise<BackendReport> {
    this.images.assetBase = assetBase;
    const report = await this.queue.long(async () => {
      this.backend = await this.dependencies.startBackend(backend).catch((error: unknown) => {
        this.breakDown(error);
        throw error;
      });
      this.backend.onLost((error) => this.breakDown(error));
      return this.backend.report;
    });
    return report!;
  }

  private async configure({ runId, config }: { runId: number; config: RunConfig }, signal: AbortSignal): Promise<void> {
    await this.long(async (signal) => {
      await this.begin(runId, config, signal);
    }, { signal });
  }

  /** Ends a run of another number, opens the pictures and shows the first. */
  private async begin(runId: number, config: RunConfig, signal: AbortSignal): Promise<void> {
    const isOther = runId !== this.runId;
    // A run that has begun keeps its settings.
    if (!isOther && this.run?.trainer.step) return;
    await this.endRun();
    this.runId = runId;
    this.settings = config;
    if (!this.images.ofConfig(config)) this.setStatus('loading');
    const opening = this.images.open(config, shownPictures, signal);
    await this.queue.whileWaiting(opening, signal);
    if (signal.aborted) return;
    const hasOpened = await opening;
    this.setStatus('idle');
    if (hasOpened || isOther) this.showImages(0);
    await this.refreshPanels(true);
  }

  private train(options: TrainOptions, signal: AbortSignal): Promise<RunSummary | undefined> {
    const { runId, steps = Infinity, logEach = false, evaluateEvery } = options;
    return this.long(async (signal) => {
      const isOver = this.status === 'finished' || this.status === 'failed';
      if (isOver || runId !== this.runId || !this.backend) return undefined;
      const run = (this.run ??= await this.startRun(evaluateEvery));
      if (!run) return undefined;
      this.setStatus('running');
      const summary = await run.resume({
        steps,
        logEach,
        signal,
        awaitPictures: (count) => this.awaitPictures(count, signal),
        afterStep: async () => {
          this.postProgress(false);
          await this.refreshPanels(false);
        },
      });
      if (this.isBroken) return undefined;
      this.setStatus(run.isFinished ? 'finished' : 'paused');
      await this.refreshPanels(true);
      this.evaluateAtRest();
      return summary;
    }, { signal });
  }

  /** Nothing where the settings' pictures are not open. */
  private async startRun(thoroughEvery: number | undefined): Promise<TrainingRun | undefined> {
    const { runId, settings: config, measureKernels, downloads, dependencies } = this;
    const dataset = config && this.images.ofConfig(config);
    if (!dataset) return undefined;
    this.setStatus('running');
    const run = await TrainingRun.start(
      {
        runId,
        config,
        dataset,
        backend: this.backend!,
        assetBase: this.images.assetBase,
        downloads,
        measureKernels,
        thoroughEvery,
      },
      {
        now: dependencies.now,
        yieldToTasks: this.giveWay,
        publish: (topic, payload, transfer) => {
          // No loss is shown of a step that has not been counted yet.
          if (topic === 'step') this.postProgress(true);
          dependencies.publish(topic, payload, transfer);
        },
        similarityIsWatched: () => this.watched.has('similarity') || this.watched.has('guess'),
        onEvidenceReady: () => this.evaluateAtRest(),
      },
    );
    dependencies.publish('run-started', { runId, config });
    return run;
  }

  private async awaitPictures(count: number, signal: AbortSignal): Promise<void> {
    this.isWaiting = true;
    this.postProgress(true);
    try {
      await this.queue.whileWaiting(this.images.ofConfig(this.config)!.waitFor(count), signal);
    } finally {
      this.isWaiting = false;
      this.postProgress(true);
    }
  }

  private saveRun(runId: number) {
    return this.queue.brief(async () => {
      if (!this.run || runId !== this.runId) throw new PlaygroundError('no-run', {});
      const bytes = writeCheckpoint({ config: this.run.config, state: await this.run.state() });
      return transferred(bytes, [bytes.buffer]);
    });
  }

  private async loadRun(
    { runId, checkpoint }: { runId: number; checkpoint: Uint8Array },
    signal: AbortSignal,
  ): Promise<RunConfig> {
    const { config, state } = readCheckpoint(checkpoint);
    await this.long(async (signal) => {
      // It may have the number of the run that it takes the place of.
      await this.endRun();
      await this.begin(runId, config, signal);
      if (signal.aborted || !this.backend) return;
      this.run = await this.startRun(undefined);
      this.run?.load(state);
      this.setStatus(this.run?.isFinished ? 'finished' : 'paused');
      await this.refreshPanels(true);
      this.evaluateAtRest();
    }, { signal });
    return config;
  }

  /** A run that rests is judged as it stands, however it came to rest; again, where that was broken off. */
  private evaluateAtRest(): void {
    const isAtRest = () => this.status === 'paused' || this.status === 'finished';
    if (!isAtRest()) return;
    const work = async (signal: AbortSignal) => {
      if (isAtRest()) await this.run?.evaluateAtRest(signal);
    };
    // What fails has been published.
    void this.long(work, { rank: 'evidence' }).catch(() => undefined);
  }

  private async study({ study, request }: { study: StudyName; request: number }, signal: AbortSignal): Promise<void> {
    const work = async (signal: AbortSignal) => {
      const { backend, queue, downloads, dependencies } = this;
      const dataset = this.images.ofConfig(this.config);
      if (!dataset || !backend || this.status === 'failed') return;
      await runStudy({
        request,
        study,
        config: this.config,
        bank: dataset,
        trained: this.run?.trainer.network,
        assetBase: this.images.assetBase,
        downloads,
        openViews: backend.openViews,
        publish: (news) => dependencies.publish('study', news),
        signal,
        whileWaiting: (awaited) => queue.whileWaiting(awaited, signal),
        yieldToTasks: async () => {
          await backend.throttle();
          await this.giveWay();
        },
      });
    };
    await this.queue.long(work, { signal, rank: 'study' });
    this.evaluateAtRest();
  }

  /** The pictures that a step `drawing` of an epoch would begin with, while no run decides them. */
  private showImages(drawing: number): void {
    const dataset = this.settings && this.images.ofConfig(this.settings);
    if (!dataset || this.status === 'running') return;
    const arrived = dataset.available();
    const start = (drawing * shownPictures) % Math.max(arrived - shownPictures + 1, 1);
    const order = epochOrder(this.config.seed, 0, arrived);
    const batch = sampleOf(dataset, drawing, order.subarray(start, start + shownPictures));
    this.dependencies.publish('images', { runId: this.runId, batch });
  }

  private async batchAt(
    { step, count }: { step: number; count: number },
    { signal }: CallContext,
  ): Promise<BatchSample> {
    const dataset = await this.images.opened(signal);
    const batch = new Batches(this.config, dataset.count).ofExisting(step);
    const shown = batch.indices.subarray(0, count);
    await untilAborted(dataset.waitFor(picturesUpTo({ indices: shown })), signal);
    return sampleOf(dataset, batch.step, shown);
  }

  private async histogramShortcut(config: RunConfig, { signal }: CallContext): Promise<HistogramShortcutReport> {
    const dataset = await this.images.opened(signal);
    await untilAborted(dataset.waitFor(picturesUpTo({ indices: shortcutBatch(config, dataset) })), signal);
    const yielding = yieldUntilAborted(this.dependencies.yieldToTasks, signal);
    return this.queue.brief(() => this.gauge.answer(config, dataset, yielding));
  }

  private watch(panels: readonly PanelName[]): Promise<void> {
    // At once for the steps of a run that is going; what a run at rest can show follows in its turn.
    this.watched = new Set(panels);
    this.panels.wake();
    return this.queue.brief(async () => {
      if (this.status !== 'failed') await this.run?.showSimilarity();
      await this.refreshPanels(true);
    });
  }

  /** @param now also during the rest that follows each refresh */
  private async refreshPanels(now: boolean): Promise<void> {
    const training = this.settings && this.images.ofConfig(this.config);
    if (!training || this.status === 'failed') return;
    if (now) this.panels.wake();
    if (!this.panels.isDue(this.watched)) return;
    const test = this.images.testImages(this.config);
    if (!test) return;
    const trainer = this.run?.trainer;
    await this.panels.refresh(this.watched, {
      runId: this.runId,
      config: this.config,
      step: trainer?.step ?? 0,
      network: trainer?.network,
      training,
      test,
    });
  }

  private async endRun(): Promise<void> {
    this.panels.endRun();
    await this.run?.dispose();
    delete this.run;
  }

  private setStatus(status: RunStatus): void {
    this.status = status;
    this.postProgress(true);
  }

  private postProgress(now: boolean): void {
    const time = this.dependencies.now();
    if (!now && time - this.lastProgressAt < progressIntervalMs) return;
    this.lastProgressAt = time;
    const { config, runId } = this;
    const { batchSize, epochs } = config.training;
    const dataset = this.images.ofConfig(config);
    const stepsPerEpoch = Math.floor((dataset?.count ?? 0) / batchSize);
    this.dependencies.publish('progress', {
      runId,
      progress: {
        status: this.status,
        isWaiting: this.isWaiting,
        step: this.run?.trainer.step ?? 0,
        stepsPerEpoch,
        totalSteps: stepsPerEpoch * epochs,
        parameterCount: dataset ? this.parameterCount(config, dataset.size.channels) : 0,
      },
    });
  }

  private parameterCount(config: RunConfig, channels: number): number {
    const key = JSON.stringify([config.model, channels]);
    if (this.parameters.key !== key) {
      const network = buildNetwork(config.model, channels, config.seed);
      this.parameters = { key, count: network.parameterCount };
      network.dispose();
    }
    return this.parameters.count;
  }

  /** Long work whose failure is the run's. */
  private long<Result>(
    work: (signal: AbortSignal) => Promise<Result>,
    options: LongWorkOptions,
  ): Promise<Result | undefined> {
    const guarded = async (signal: AbortSignal) => {
      if (this.isBroken) return undefined;
      try {
        return await work(signal);
      } catch (error) {
        await this.failRun(error);
        throw error;
      }
    };
    return this.queue.long(guarded, options);
  }

  /** A run that fails before its first step has never begun: with other settings one can. */
  private async failRun(error: unknown): Promise<void> {
    // What nobody foresaw may have left anything behind.
    if (!(error instanceof PlaygroundError)) return this.breakDown(error);
    if (!this.run?.trainer.step) await this.endRun();
    this.setStatus('failed');
    this.dependencies.publish('failure', { runId: this.runId, failure: error.toFailure() });
  }

  /** The end: only another worker helps. */
  private breakDown(error: unknown): void {
    if (this.isBroken) return;
    this.isBroken = true;
    this.queue.abortAll();
    if (this.settings) this.setStatus('failed');
    this.dependencies.publish('failure', { failure: toFailure(error) });
  }
}
