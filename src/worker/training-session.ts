/**
 * @file One worker's life: a backend, a dataset, at most one run. Takes commands one after another
 * and posts events; pausing happens at a step's boundary. A failed run keeps its step count and can
 * be reset; one that fails before its first step has never begun.
 */
import { PlaygroundError, toFailure, type Failure } from '../config/playground-error';
import type { RunConfig } from '../config/run-config';
import type { Dataset, DatasetProgress } from '../datasets/dataset';
import { datasets } from '../datasets/datasets';
import { Downloads } from '../datasets/downloads';
import type { StartTimer } from '../datasets/timer';
import { untilAborted } from '../datasets/until-aborted';
import { buildNetwork } from '../model/network';
import { Batches } from '../train/batches';
import { epochOrder } from '../train/epoch-order';
import { picturesUpTo } from '../train/trainer';
import { verify } from '../verification/verify';
import type { RunningBackend } from './backend';
import { sampleOf } from './batch-sample';
import { EmbeddingPanels, mapPictures } from './embedding-panels';
import { openHeldOut } from './held-out';
import type { BackendRequest, Command, PanelName, RunStatus, WorkerEvent } from './protocol';
import { ShortcutGauge } from './shortcut-gauge';
import { runStudy } from './studies';
import { TrainingRun } from './training-run';

/** Commands that a study gives way to, and the evidence of a run at rest. */
const endsRest: ReadonlySet<Command['type']> = new Set(['train', 'step', 'pause', 'reset', 'study', 'stop-study']);
/** Pictures of a batch that the page is shown. */
const shownPictures = 8;
const progressIntervalMs = 200;

export interface SessionSurroundings {
  post: (event: WorkerEvent) => void;
  /** Milliseconds, monotonic. */
  now: () => number;
  /** Lets waiting commands in. */
  breathe: () => Promise<void>;
  startTimer: StartTimer;
  /** As in backend.ts. */
  startBackend: (request: BackendRequest) => Promise<RunningBackend>;
}

type ReplayCommand = Extract<Command, { type: 'replay' }>;
type QueuedCommand = Exclude<Command, { type: 'replay' | 'retry-downloads' }>;

interface OpenDataset {
  key: string;
  dataset: Dataset;
  abort: AbortController;
}

/** A dataset of which the first pictures have still to come. */
interface OpeningDataset {
  key: string;
  abort: AbortController;
}

/** The held-out pictures of the panels. */
interface OpenTest {
  key: string;
  abort: AbortController;
  /** Once they have arrived. */
  arrived?: Dataset;
}

export class TrainingSession {
  private backend?: RunningBackend;
  private assetBase = '';
  private draft!: RunConfig;
  /** Of the run, or of the one that would begin now. */
  private runId = 0;
  private open?: OpenDataset;
  private opening?: OpeningDataset;
  private test?: OpenTest;
  private current?: TrainingRun;
  private study?: AbortController;
  private status: RunStatus = 'loading';
  /** The backend is gone, or never came, or something unforeseen has happened. */
  private isBroken = false;
  private commandCount = 0;
  /** Runs that were asked for before this command are over: the number of the last pause or reset. */
  private stoppedUpTo = 0;
  private isWaiting = false;
  /** Lets a run that waits for pictures look at what was asked meanwhile. */
  private wake = () => undefined as void;
  /** The last command to which work at rest gave way, or would have. */
  private restEndedBy = 0;
  private lastProgressAt = -Infinity;
  private queue: Promise<void> = Promise.resolve();
  private measureKernels = true;
  /** The panels that are open on the page, from the moment that it says so. */
  private watched: ReadonlySet<PanelName> = new Set();
  private replayWanted?: ReplayCommand;
  private replayTurn = 0;
  /** Which pictures were last sent; none after a refusal. */
  private replayAnswer = '';
  private readonly shortcut = new ShortcutGauge();
  private parameters = { key: '', count: 0 };
  private readonly panels: EmbeddingPanels;
  private readonly downloads: Downloads;

  constructor(private readonly surroundings: SessionSurroundings) {
    this.panels = new EmbeddingPanels(surroundings);
    this.downloads = new Downloads({
      startTimer: surroundings.startTimer,
      attempts: Infinity,
      onMissing: (files) => surroundings.post({ type: 'missing-files', files }),
    });
  }

  /**
   * Commands run in the order they came; a run that is going gives way to any but `draw`, `configure`
   * and `watch`. `replay` waits for none.
   */
  take(command: Command): void {
    if (endsRest.has(command.type)) this.study?.abort();
    if (command.type === 'replay') {
      this.replayWanted = command;
      void this.replay('asked');
      return;
    }
    if (command.type === 'retry-downloads') return this.downloads.tryAgain();
    // At once for the steps of a run that is going; what a run at rest can show follows in its turn.
    if (command.type === 'watch') {
      this.watched = new Set(command.panels);
      this.panels.wake();
    }
    if (command.type === 'neighbours') this.panels.ask(command);
    if (command.type === 'initialize') this.draft = command.config;
    if (command.type === 'configure') {
      this.draft = command.config;
      if (this.current) return;
      this.leaveOtherDatasets();
    }
    if (command.type === 'histogram-shortcut') this.shortcut.ask(command);
    const order = ++this.commandCount;
    if (command.type === 'pause' || command.type === 'reset') this.stoppedUpTo = order;
    if (endsRest.has(command.type)) this.restEndedBy = order;
    // A run that waits for its turn begins with the settings under which it was asked for.
    const config = this.draft;
    this.enqueue(async () => {
      await this.run(command, order, config);
      await this.evaluateAtRest(order);
    });
  }

  private enqueue(turn: () => Promise<void>): void {
    this.queue = this.queue
      .then(turn)
      .catch((error) => this.failRun(error))
      .catch((error) => this.breakDown(error));
    this.wake();
  }

  /** What waits for the pictures of another dataset holds the one that is wanted now up no longer. */
  private leaveOtherDatasets(): void {
    const key = datasetKey(this.draft);
    if (this.opening && this.opening.key !== key) this.opening.abort.abort();
    if (this.open && this.open.key !== key) this.study?.abort();
  }

  /** Of the run, or else of the one that would begin now. */
  private get config(): RunConfig {
    return this.current?.config ?? this.draft;
  }

  private async run(command: QueuedCommand, order: number, config: RunConfig): Promise<void> {
    if (this.isBroken) return;
    switch (command.type) {
      case 'initialize':
        this.runId = command.runId;
        this.assetBase = command.assetBase;
        if (await this.startBackend(command.backend)) await this.prepare();
        return;
      case 'measure-kernels':
        this.measureKernels = command.enabled;
        return;
      case 'configure':
        if (this.current) return;
        await this.prepare();
        return this.refreshPanels(true);
      case 'draw':
        return this.status === 'running' ? undefined : this.showPictures(command.drawing);
      case 'histogram-shortcut':
        return this.answerShortcut();
      case 'train':
        return this.train(order, config, command.steps ?? Infinity, false, command.evaluateEvery);
      case 'step':
        return this.train(order, config, 1, true, undefined);
      case 'study':
        return this.runStudy(command);
      case 'pause':
      case 'stop-study':
        return;
      case 'watch':
        if (this.status !== 'failed') await this.current?.showSimilarity();
        return this.refreshPanels(true);
      case 'neighbours':
        return this.refreshPanels(true);
      case 'reset':
        await this.endRun();
        this.runId = command.runId;
        if (!(await this.prepare())) this.showPictures(0);
        return this.refreshPanels(true);
      case 'verify':
        for (const file of command.files) {
          this.surroundings.post({ type: 'verified', file: file.name, cases: await verify(file) });
        }
        return;
    }
  }

  /** Whether there is one now. */
  private async startBackend(request: BackendRequest): Promise<boolean> {
    const { startBackend, post } = this.surroundings;
    try {
      this.backend = await startBackend(request);
    } catch (error) {
      this.breakDown(error);
      return false;
    }
    this.backend.onLost((error) => this.breakDown(error));
    post({ type: 'backend', report: this.backend.report });
    return true;
  }

  /**
   * Opens the draft's dataset and shows its first pictures; false if it was open already. Left before it is
   * open, when another one is wanted.
   */
  private async prepare(): Promise<boolean> {
    const { name, trainingPictures } = this.draft.dataset;
    const key = datasetKey(this.draft);
    const isOther = this.open?.key !== key;
    if (isOther) {
      this.setStatus('loading');
      this.open?.abort.abort();
      this.open = undefined;
      const abort = new AbortController();
      const { signal } = abort;
      this.opening = { key, abort };
      try {
        const request = {
          split: 'train',
          count: trainingPictures,
          seed: this.draft.seed,
          assetBase: this.assetBase,
          downloads: this.downloads,
          onProgress: this.datasetListener(signal),
          signal,
        } as const;
        const dataset = await untilAborted(datasets[name].open(request), signal);
        await untilAborted(dataset.waitFor(Math.min(dataset.count, shownPictures)), signal);
        this.open = { key, dataset, abort };
      } catch (error) {
        if (signal.aborted) return true;
        throw error;
      } finally {
        this.opening = undefined;
      }
    }
    this.setStatus('idle');
    if (isOther) this.showPictures(0);
    void this.replay('if-other');
    return isOther;
  }

  /** Also looks again at what was asked of pictures that had still to arrive. */
  private datasetListener(signal: AbortSignal): (progress: DatasetProgress) => void {
    let arrived = 0;
    return (progress) => {
      if (signal.aborted) return;
      this.surroundings.post({ type: 'dataset', progress });
      if (progress.loadedPictures === arrived) return;
      arrived = progress.loadedPictures;
      this.enqueue(() => this.answerShortcut());
    };
  }

  /**
   * Answers the last `replay`, as soon as its dataset is open and its pictures have arrived; and again
   * when another configuration has given the step other pictures.
   */
  private async replay(when: 'asked' | 'if-other'): Promise<void> {
    const { open, replayWanted: wanted } = this;
    const turn = ++this.replayTurn;
    const { config } = this;
    if (!open || !wanted || open.key !== datasetKey(config)) return;
    try {
      const { step, indices } = new Batches(config, open.dataset.count).ofExisting(wanted.step);
      const shown = indices.subarray(0, wanted.count);
      const answer = [open.key, step, ...shown].join();
      if (when === 'if-other' && answer === this.replayAnswer) return;
      await open.dataset.waitFor(picturesUpTo({ indices: shown }));
      if (this.replayTurn !== turn) return;
      this.replayAnswer = answer;
      this.surroundings.post({ type: 'replayed', batch: sampleOf(open.dataset, step, shown) });
    } catch (error) {
      if (this.replayTurn !== turn || open.abort.signal.aborted) return;
      this.replayAnswer = '';
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
    const batch = sampleOf(dataset, drawing, order.subarray(start, start + shownPictures));
    this.surroundings.post({ type: 'batch', runId: this.runId, batch });
  }

  private async train(
    order: number,
    config: RunConfig,
    steps: number,
    logEach: boolean,
    thoroughEvery: number | undefined,
  ): Promise<void> {
    const over = this.status === 'finished' || this.status === 'failed';
    if (over || order < this.stoppedUpTo) return;
    if (!this.current) {
      if (this.open?.key !== datasetKey(config)) return;
      this.setStatus('running');
      this.current = await this.startRun(config, this.open.dataset, thoroughEvery);
      this.surroundings.post({ type: 'run-started', runId: this.runId, config });
    }
    const run = this.current;
    this.setStatus('running');
    const isStopped = () => order <= this.stoppedUpTo;
    const lookUp = async () => {
      await this.answerShortcut();
      await this.refreshPanels(false);
    };
    await run.goOn({
      steps,
      logEach,
      isStopped,
      awaitPictures: (count) => this.awaitPictures(count, isStopped, lookUp),
      afterStep: async () => {
        this.postProgress(false);
        await lookUp();
      },
    });
    if (this.isBroken) return;
    this.setStatus(run.isFinished ? 'finished' : 'paused');
    await this.refreshPanels(true);
  }

  /** Meanwhile `lookUp` sees to what is asked. */
  private async awaitPictures(count: number, isStopped: () => boolean, lookUp: () => Promise<void>): Promise<void> {
    const { dataset } = this.open!;
    const arrival = dataset.waitFor(count);
    this.isWaiting = true;
    this.postProgress(true);
    while (dataset.available() < count && !isStopped()) {
      await Promise.race([arrival, new Promise<void>((resolve) => (this.wake = resolve))]);
      await lookUp();
    }
    this.isWaiting = false;
    this.postProgress(true);
  }

  /** @param now also during the rest that follows each refresh */
  private async refreshPanels(now: boolean): Promise<void> {
    if (!this.open || this.status === 'failed') return;
    if (now) this.panels.wake();
    if (!this.panels.isDue(this.watched)) return;
    const { arrived } = this.openTest();
    if (!arrived) return;
    const trainer = this.current?.trainer;
    await this.panels.refresh(this.watched, {
      runId: this.runId,
      config: this.config,
      step: trainer?.step ?? 0,
      network: trainer?.network,
      training: this.open.dataset,
      test: arrived,
    });
  }

  /** Their download starts when a panel first wants them. Nothing waits for it: panels follow when they arrive. */
  private openTest(): OpenTest {
    const { assetBase, config } = this;
    const key = sourceKey(config);
    if (this.test?.key === key) return this.test;
    this.test?.abort.abort();
    const test: OpenTest = { key, abort: new AbortController() };
    this.test = test;
    const { signal } = test.abort;
    const source = datasets[config.dataset.name];
    openHeldOut({ source, config, count: mapPictures, assetBase, downloads: this.downloads, signal }).then(
      (arrived) => {
        test.arrived = arrived;
        this.enqueue(() => this.refreshPanels(true));
      },
      (error: unknown) => {
        if (!signal.aborted) this.breakDown(error);
      },
    );
    return test;
  }

  /** A run that rests is judged as it stands, however it came to rest; again, where that was broken off. */
  private async evaluateAtRest(order: number): Promise<void> {
    const isAtRest = this.status === 'paused' || this.status === 'finished';
    const isEnded = () => this.restEndedBy > order;
    if (isAtRest && !isEnded()) await this.current?.evaluateAtRest(isEnded);
  }

  private startRun(
    config: RunConfig,
    dataset: Dataset,
    thoroughEvery: number | undefined,
  ): Promise<TrainingRun> {
    const { runId, assetBase, downloads, measureKernels } = this;
    return TrainingRun.start(
      { runId, config, dataset, backend: this.backend!, assetBase, downloads, measureKernels, thoroughEvery },
      {
        ...this.surroundings,
        post: (event) => {
          // No loss is shown of a step that has not been counted yet.
          if (event.type === 'metrics') this.postProgress(true);
          this.surroundings.post(event);
        },
        similarityIsWatched: () => this.watched.has('similarity') || this.watched.has('guess'),
        onEvidenceReady: () => {
          const order = this.commandCount;
          this.enqueue(() => this.evaluateAtRest(order));
        },
      },
    );
  }

  private async runStudy({ study, request }: Extract<Command, { type: 'study' }>): Promise<void> {
    if (!this.open || this.status === 'failed') return;
    const { post, breathe } = this.surroundings;
    const { dataset } = this.open;
    const { config } = this;
    const abort = new AbortController();
    this.study = abort;
    let failure: Failure | undefined;
    post({ type: 'study', request, study, share: 0 });
    const network = buildNetwork(config.model, dataset.size.channels, config.seed);
    try {
      if (this.current) network.load(await this.current.trainer.network.state());
      await runStudy(
        {
          request,
          study,
          config,
          bank: dataset,
          network,
          totalSteps: Math.max(Math.floor(dataset.count / config.training.batchSize) * config.training.epochs, 1),
          assetBase: this.assetBase,
          downloads: this.downloads,
          openViews: this.backend!.openViews,
          post,
          signal: abort.signal,
        },
        async () => {
          await this.backend!.throttle();
          await breathe();
          abort.signal.throwIfAborted();
        },
      );
    } catch (error) {
      // The run, of which a study has copies, can go on.
      if (!abort.signal.aborted) failure = toFailure(error);
    } finally {
      network.dispose();
    }
    post({ type: 'study', request, study, share: undefined, ...(failure && { failure }) });
  }

  private async endRun(): Promise<void> {
    this.panels.endRun();
    await this.current?.dispose();
    this.current = undefined;
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
    const { config } = this;
    const { batchSize, epochs } = config.training;
    const stepsPerEpoch = Math.floor((this.open?.dataset.count ?? 0) / batchSize);
    this.surroundings.post({
      type: 'progress',
      runId: this.runId,
      progress: {
        status: this.status,
        isWaiting: this.isWaiting,
        step: this.current?.trainer.step ?? 0,
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

  /** A run that fails before its first step has never begun: with other settings one can. */
  private async failRun(error: unknown): Promise<void> {
    // What nobody foresaw may have left anything behind.
    if (!(error instanceof PlaygroundError)) return this.breakDown(error);
    this.stoppedUpTo = this.commandCount;
    if (!this.current?.trainer.step) await this.endRun();
    this.setStatus('failed');
    this.surroundings.post({ type: 'failure', runId: this.runId, failure: error.toFailure() });
  }

  /** The end: only another worker helps. */
  private breakDown(error: unknown): void {
    if (this.isBroken) return;
    this.isBroken = true;
    this.stoppedUpTo = this.commandCount;
    this.wake();
    this.setStatus('failed');
    this.surroundings.post({ type: 'failure', failure: toFailure(error) });
  }
}

/** Of the training pictures. */
function datasetKey(config: RunConfig): string {
  return [sourceKey(config), config.dataset.trainingPictures].join('/');
}

/** What decides a dataset's pictures: the seed, where they are generated. */
function sourceKey({ dataset: { name }, seed }: RunConfig): string {
  return [name, name === 'shapes' ? seed : ''].join('/');
}
