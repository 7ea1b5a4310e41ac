/**
 * @file One worker's life: a backend, the images that settings ask for, at most one run. Answers the
 * page's calls and publishes what happens; pausing happens at a step's boundary. A failed run keeps its
 * step count and can be reset; one that fails before its first step has never begun.
 */
import { PlaygroundError, toFailure } from '../config/playground-error';
import type { RunConfig } from '../config/run-config';
import type { StartTimer } from '../datasets/timer';
import type { Argument } from '../rpc/messages';
import { transferred, type Publish, type Served } from '../rpc/server';
import { readCheckpoint, writeCheckpoint } from '../runs/checkpoint';
import type { YieldToTasks } from '../tensor/yield-to-tasks';
import { verify } from '../verification/verify';
import type { RunningBackend } from './running-backend';
import type {
  BackendReport,
  BackendRequest,
  RunSummary,
  TrainingCalls,
  TrainingTopics,
  TrainOptions,
} from './protocol';
import { RunImages } from './run-images';
import { RunProgressReport } from './run-progress';
import { SessionQuestions, shownImages } from './session-questions';
import { runExperiment } from './experiments';
import { TrainingRun } from './training-run';
import { WorkQueue, type LongWorkOptions } from './work-queue';

const lossReportMs = 250;

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
  /** The backend is gone, or never came, or something unforeseen has happened. */
  private isBroken = false;
  private measureKernels = true;
  private readonly queue = new WorkQueue();
  private readonly progress: RunProgressReport;
  private readonly questions: SessionQuestions;
  private readonly images: RunImages;

  constructor(private readonly dependencies: SessionDependencies) {
    const { publish, startTimer } = dependencies;
    this.images = new RunImages({
      startTimer,
      onMissing: (files) => publish('missing-files', files),
      onProgress: (progress) => publish('dataset', progress),
      onTestImages: () => void this.queue.brief(() => this.questions.refreshPanels(true)),
      onFailure: (error) => this.breakDown(error),
    });
    this.progress = new RunProgressReport(dependencies, () => {
      const { runId, config, run } = this;
      return { runId, config, step: run?.trainer.step ?? 0, dataset: this.images.ofConfig(config) };
    });
    const { images, queue, progress } = this;
    this.questions = new SessionQuestions({ ...dependencies, images, queue }, () => ({
      runId: this.runId,
      status: progress.status,
      run: this.run,
      config: this.run?.config ?? this.settings,
    }));
    const { questions } = this;
    this.calls = {
      start: (argument) => this.start(argument),
      measureKernels: (enabled) => void (this.measureKernels = enabled),
      configure: ({ runId, config }, { signal }) =>
        this.long((signal) => this.begin(runId, config, signal), { signal }),
      train: (options, { signal }) => this.train(options, signal),
      saveRun: (runId) => this.saveRun(runId),
      loadRun: (argument, { signal }) => this.loadRun(argument, signal),
      experiment: (argument, { signal }) => this.experiment(argument, signal),
      showImages: (drawing) => questions.showImages(drawing),
      batchAt: (argument, context) => questions.batchAt(argument, context),
      histogramShortcut: (config, context) => questions.histogramShortcut(config, context),
      watch: (panels) => questions.watch(panels),
      neighbours: (query) => questions.neighbours(query),
      retryDownloads: () => images.downloads.tryAgain(),
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

  private async start({ backend, assetBase }: Argument<TrainingCalls, 'start'>): Promise<BackendReport> {
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

  /** Ends a run of another number, opens the images and shows the first. */
  private async begin(runId: number, config: RunConfig, signal: AbortSignal): Promise<void> {
    const isOther = runId !== this.runId;
    // A run that has begun keeps its settings.
    if (!isOther && this.run?.trainer.step) return;
    await this.endRun();
    this.runId = runId;
    this.settings = config;
    if (!this.images.ofConfig(config)) this.progress.setStatus('loading');
    const opening = this.images.open(config, shownImages, signal);
    await this.queue.whileWaiting(opening, signal);
    if (signal.aborted) return;
    const hasOpened = await opening;
    this.progress.setStatus('idle');
    if (hasOpened || isOther) this.questions.showImages(0);
    await this.questions.refreshPanels(true);
  }

  private train(options: TrainOptions, signal: AbortSignal): Promise<RunSummary | undefined> {
    const { runId, steps = Infinity, logEach = false, evaluateEvery } = options;
    return this.long(
      async (signal) => {
        const isOver = this.progress.status === 'finished' || this.progress.status === 'failed';
        if (isOver || runId !== this.runId || !this.backend) return undefined;
        const run = (this.run ??= await this.startRun(evaluateEvery));
        if (!run) return undefined;
        this.progress.setStatus('running');
        const summary = await run.resume({
          steps,
          logEach,
          signal,
          awaitImages: (count) => this.awaitImages(count, signal),
          afterStep: async () => {
            this.progress.publishIfDue();
            await this.questions.refreshPanels(false);
          },
        });
        if (this.isBroken) return undefined;
        this.progress.setStatus(run.isFinished ? 'finished' : 'paused');
        await this.questions.refreshPanels(true);
        this.evaluateAtRest();
        return summary;
      },
      { signal },
    );
  }

  /** Nothing where the settings' images are not open. */
  private async startRun(thoroughEvery: number | undefined): Promise<TrainingRun | undefined> {
    const { runId, settings: config, measureKernels, images, dependencies } = this;
    const { assetBase, downloads } = images;
    const dataset = config && images.ofConfig(config);
    if (!dataset) return undefined;
    this.progress.setStatus('running');
    const run = await TrainingRun.start(
      { runId, config, dataset, backend: this.backend!, assetBase, downloads, measureKernels, thoroughEvery },
      {
        now: dependencies.now,
        yieldToTasks: this.giveWay,
        publish: (topic, payload, transfer) => {
          // No loss is shown of a step that has not been counted yet.
          if (topic === 'step') this.progress.publish();
          dependencies.publish(topic, payload, transfer);
        },
        similarityIsWatched: () => this.questions.similarityIsWatched,
        onEvidenceReady: () => this.evaluateAtRest(),
      },
    );
    dependencies.publish('run-started', { runId, config });
    return run;
  }

  private async awaitImages(count: number, signal: AbortSignal): Promise<void> {
    this.progress.setWaiting(true);
    try {
      await this.queue.whileWaiting(this.images.ofConfig(this.config)!.waitFor(count), signal);
    } finally {
      this.progress.setWaiting(false);
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
    { runId, checkpoint }: Argument<TrainingCalls, 'loadRun'>,
    signal: AbortSignal,
  ): Promise<RunConfig> {
    const { config, state } = readCheckpoint(checkpoint);
    await this.long(
      async (signal) => {
        // It may have the number of the run that it takes the place of.
        await this.endRun();
        await this.begin(runId, config, signal);
        if (signal.aborted || !this.backend) return;
        this.run = await this.startRun(undefined);
        this.run?.load(state);
        this.progress.setStatus(this.run?.isFinished ? 'finished' : 'paused');
        await this.questions.refreshPanels(true);
        this.evaluateAtRest();
      },
      { signal },
    );
    return config;
  }

  /** A run that rests is judged as it stands, however it came to rest; again, where that was broken off. */
  private evaluateAtRest(): void {
    const isAtRest = () => this.progress.status === 'paused' || this.progress.status === 'finished';
    if (!isAtRest()) return;
    const work = async (signal: AbortSignal) => {
      if (isAtRest()) await this.run?.evaluateAtRest(signal);
    };
    // What fails has been published.
    void this.long(work, { rank: 'evidence' }).catch(() => undefined);
  }

  private async experiment(
    { name, request }: Argument<TrainingCalls, 'experiment'>,
    signal: AbortSignal,
  ): Promise<void> {
    const work = async (signal: AbortSignal) => {
      const { backend, queue, images, dependencies } = this;
      const dataset = images.ofConfig(this.config);
      if (!dataset || !backend || this.progress.status === 'failed') return;
      await runExperiment({
        request,
        name,
        config: this.config,
        bank: dataset,
        trained: this.run?.trainer.network,
        assetBase: images.assetBase,
        downloads: images.downloads,
        openViews: backend.openViews,
        publish: (news) => dependencies.publish('experiment', news),
        signal,
        whileWaiting: (awaited) => queue.whileWaiting(awaited, signal),
        yieldToTasks: async () => {
          await backend.throttle();
          await this.giveWay();
        },
      });
    };
    await this.queue.long(work, { signal, rank: 'experiment' });
    this.evaluateAtRest();
  }

  private async endRun(): Promise<void> {
    this.questions.endRun();
    await this.run?.dispose();
    delete this.run;
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
    if (!(error instanceof PlaygroundError)) {
      // A dying device refuses work before it is reported lost; after anything else no state can be trusted.
      await new Promise<void>((resolve) => void this.dependencies.startTimer(resolve, lossReportMs));
      return this.breakDown(error);
    }
    if (!this.run?.trainer.step) await this.endRun();
    this.progress.setStatus('failed');
    this.dependencies.publish('failure', { runId: this.runId, failure: error.toFailure() });
  }

  /** The end: only another worker helps. */
  private breakDown(error: unknown): void {
    if (this.isBroken) return;
    this.isBroken = true;
    this.queue.abortAll();
    if (this.settings) this.progress.setStatus('failed');
    this.dependencies.publish('failure', { failure: toFailure(error) });
  }
}
