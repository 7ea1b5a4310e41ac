/**
 * @file One worker's life: a backend, the images that settings ask for, at most one run. A failed run keeps its
 * step count and can be reset; one that fails before its first step has never begun.
 */
import { PlaygroundError, toFailure } from '../config/playground-error';
import type { RunConfig } from '../config/run-config';
import { holdSet } from '../datasets/own/held-sets';
import type { Argument, Calls } from '../rpc/messages';
import type { Publish, Served } from '../rpc/server';
import type { YieldToTasks } from '../tensor/yield-to-tasks';
import { BackendStart, lossReported } from './backend-start';
import type { RunCalls, RunSummary, RunTopics, SavedRun, TrainOptions } from './protocol';
import { joinCalls, startAll } from './join-services';
import { RunImages } from './run-images';
import { RunProgressReport } from './run-progress';
import { Rehearsal } from './rehearsal';
import type { SessionState } from './service';
import type { SessionDependencies, SessionParts } from './session-dependencies';
import { showImages, shownImages } from './shown-images';
import type { RunSettings, TrainingRun } from './training-run';
import { verifyFile } from './verify-file';
import { Watching } from './watching';
import { WorkQueue, type LongWorkOptions } from './work-queue';

export class TrainingSession {
  /** Its own, and from `hasAllCalls` on its services'. */
  readonly calls: Served<Calls>;
  readonly hasAllCalls: Promise<void>;
  private receiveServices!: () => void;
  private readonly starting: BackendStart;
  /** Of the run, or of the one that would begin now. */
  private runId = 0;
  /** Undefined before the first `configure`. */
  private settings?: RunConfig;
  private run?: TrainingRun;
  /** Where a run that is being loaded goes on. */
  private loadedStep = 0;
  private runsAskedFor = 0;
  /** The backend is gone, or never came, or something unforeseen has happened. */
  private isBroken = false;
  private measureKernels = true;
  private readonly queue = new WorkQueue();
  private readonly progress: RunProgressReport;
  private readonly watching: Watching;
  private readonly rehearsal: Rehearsal;
  private readonly images: RunImages;
  private readonly publish: Publish<RunTopics>;

  constructor(private readonly dependencies: SessionDependencies) {
    const { now, startTimer } = dependencies;
    const publish: Publish<RunTopics> = (this.publish = dependencies.publish);
    this.hasAllCalls = new Promise((resolve) => (this.receiveServices = resolve));
    this.starting = new BackendStart(dependencies, {
      onParts: (parts) => this.startServices(parts),
      onEnd: (error) => this.breakDown(error),
    });
    this.images = new RunImages({
      startTimer,
      onMissing: (files) => publish('missing-files', files),
      onProgress: (progress) => publish('dataset', progress),
      onTestImages: () => void this.watching.refreshSoon(),
      onFailure: (error) => this.breakDown(error),
    });
    const { images, queue, starting } = this;
    const state = () => this.state;
    const loadedStep = () => this.loadedStep;
    this.progress = new RunProgressReport({ publish, now, images, starting, state, loadedStep });
    this.watching = new Watching({ publish, now, images, queue, state });
    const clock = { now, yieldToTasks: this.giveWay };
    this.rehearsal = new Rehearsal({ clock, queue, startTimer, images, starting, state });
    this.calls = {
      start: ({ backend, assetBase, afterImages }) => {
        images.assetBase = assetBase;
        return this.starting.start(backend, afterImages);
      },
      imagesAreOver: () => this.starting.imagesAreOver(),
      ping: () => undefined,
      measureKernels: (enabled) => void (this.measureKernels = enabled),
      holdSet,
      configure: ({ runId, config }, { signal }) => {
        this.runsAskedFor++;
        return this.long((signal) => this.begin(runId, config, signal), { signal });
      },
      train: (options, { signal }) => this.train(options, signal),
      pause: () => this.queue.abortAll(),
      saveRun: (runId) => this.saveRun(runId),
      loadRun: (argument, { signal }) => this.loadRun(argument, signal),
      showImages: (drawing) => this.showImages(drawing),
      watch: (names) => this.watching.watch(names),
      retryDownloads: () => images.downloads.tryAgain(),
      verify: async (file) => (await this.queue.long(() => verifyFile(file, this.backend)))!,
    } satisfies Served<RunCalls>;
  }

  private startServices(parts: SessionParts): void {
    const services = startAll(parts.startServices, {
      ...this.dependencies,
      ...{ giveWay: this.giveWay, images: this.images, queue: this.queue, state: () => this.state },
      ...{ refresh: () => this.watching.refreshSoon(), rest: () => this.evaluateAtRest() },
    });
    this.watching.serve(services, parts);
    joinCalls(this.calls, services);
    this.receiveServices();
  }

  private get backend() {
    return this.starting.backend;
  }

  private get state(): SessionState {
    const { runId, run, backend, measureKernels, progress, settings } = this;
    return { runId, status: progress.status, run, config: run?.config ?? settings, backend, measureKernels };
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

  /**
   * Ends a run of another number, opens the images and shows the first.
   * @param loadedStep where the run goes on, if it is loaded next
   */
  private async begin(runId: number, config: RunConfig, signal: AbortSignal, loadedStep = 0): Promise<void> {
    const isOther = runId !== this.runId;
    // A run that has begun keeps its settings.
    if (!isOther && this.run?.trainer.step) return;
    this.endRun();
    this.runId = runId;
    this.settings = config;
    this.loadedStep = loadedStep;
    if (loadedStep > 0 || !this.images.ofConfig(config)) this.progress.setStatus('loading');
    const opening = this.images.open(config, shownImages, signal);
    // A visitor may wait for test images, which arrive beside these.
    if (this.starting.coming) await this.watching.refresh(true);
    await this.queue.whileWaiting(opening, signal);
    if (signal.aborted) return;
    const hasOpened = await opening;
    if (hasOpened || isOther) this.showImages(0);
    if (this.starting.coming) await this.queue.whileWaiting(this.starting.coming, signal);
    if (signal.aborted || this.isBroken) return;
    if (loadedStep === 0) this.progress.setStatus('idle');
    await this.watching.refresh(true);
    this.rehearsal.soon();
  }

  private train(options: TrainOptions, signal: AbortSignal): Promise<RunSummary | undefined> {
    const { runId, evaluateEvery, ...steps } = options;
    return this.long(
      async (signal) => {
        if (this.progress.status === 'failed' || runId !== this.runId || !this.backend) return undefined;
        const run = (this.run ??= await this.startRun({ thoroughEvery: evaluateEvery }, 'running'));
        if (!run) return undefined;
        this.progress.setStatus('running');
        const summary = await run.resume({
          ...steps,
          signal,
          awaitImages: (count) => {
            const arriving = this.images.ofConfig(this.config)!.waitFor(count);
            return this.progress.whileWaiting(this.queue.whileWaiting(arriving, signal));
          },
          afterStep: async () => {
            this.progress.publishIfDue();
            await this.watching.refresh(false);
          },
        });
        if (this.isBroken) return undefined;
        this.progress.setStatus(run.isFinished ? 'finished' : 'paused');
        await this.watching.refresh(true);
        this.evaluateAtRest();
        return summary;
      },
      { signal },
    );
  }

  /** Nothing where the settings' images are not open. @param status meanwhile */
  private async startRun(
    options: Pick<RunSettings, 'thoroughEvery' | 'beganInHalf'>,
    status: 'running' | 'loading',
  ): Promise<TrainingRun | undefined> {
    const { runId, settings: config, measureKernels, images, dependencies } = this;
    const { assetBase, downloads } = images;
    const dataset = config && images.ofConfig(config);
    if (!dataset) return undefined;
    this.progress.setStatus(status);
    const run = await this.starting.parts!.TrainingRun.start(
      { runId, config, dataset, backend: this.backend!, assetBase, downloads, measureKernels, ...options },
      {
        now: dependencies.now,
        yieldToTasks: this.giveWay,
        publish: this.progress.publishOfRun,
        showStep: (run, atRest) => this.watching.showStep(run, atRest),
        onEvidenceReady: () => this.evaluateAtRest(),
      },
    );
    this.publish('run-started', { runId, config });
    return run;
  }

  private async saveRun(runId: number): Promise<SavedRun> {
    const saved = await this.queue.brief(async () => {
      if (!this.run || runId !== this.runId) throw new PlaygroundError('no-run', {});
      return this.starting.parts!.saveRun(this.run, this.dependencies.now);
    });
    // Steps go on meanwhile.
    return this.starting.parts!.hashed(saved);
  }

  private async loadRun(
    { runId, evaluateEvery, checkpoint, epochs }: Argument<RunCalls, 'loadRun'>,
    signal: AbortSignal,
  ): Promise<RunConfig> {
    const turn = ++this.runsAskedFor;
    await this.hasAllCalls;
    const saved = await this.starting.parts!.readSavedRun(checkpoint, epochs);
    const { config, step, beganInHalf, notFinite: name } = saved;
    // Another run was asked for meanwhile.
    if (turn !== this.runsAskedFor) return config;
    await this.long(
      async (signal) => {
        // It may have the number of the run that it takes the place of.
        this.endRun();
        await this.begin(runId, config, signal, step);
        if (signal.aborted || !this.backend) return;
        this.run = await this.startRun({ thoroughEvery: evaluateEvery, beganInHalf }, 'loading');
        if (this.run) await saved.restore(this.run);
        if (name !== undefined) throw new PlaygroundError('run-not-finite', { step, name });
        this.progress.setStatus(this.run?.isFinished ? 'finished' : 'paused');
        if (this.run) await this.watching.showStep(this.run, true);
        await this.watching.refresh(true);
        this.evaluateAtRest();
      },
      { signal },
    );
    return config;
  }

  /** A run that rests is judged as it stands, however it came to rest; again, where that was broken off. */
  private evaluateAtRest(): void {
    if (!this.progress.isAtRest) return;
    const work = async (signal: AbortSignal) => {
      if (this.progress.isAtRest) await this.run?.evaluateAtRest(signal);
    };
    // What fails has been published.
    void this.long(work, { rank: 'evidence' }).catch(() => undefined);
  }

  private readonly showImages = (drawing: number): void =>
    showImages(drawing, this.state, this.images, this.publish);

  private endRun(): void {
    this.watching.endRun();
    this.run?.dispose();
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
      await lossReported(this.dependencies);
      return this.breakDown(error);
    }
    if (!this.run?.trainer.step) this.endRun();
    this.progress.setStatus('failed');
    this.publish('failure', { runId: this.runId, failure: error.toFailure() });
  }

  /** The end: only another worker helps. */
  private breakDown(error: unknown): void {
    if (this.isBroken) return;
    this.isBroken = true;
    this.queue.abortAll();
    if (this.settings) this.progress.setStatus('failed');
    this.publish('failure', { failure: toFailure(error) });
  }
}
