/**
 * @file One worker's life: a backend, a dataset, at most one run. Takes commands one after another
 * and posts events; pausing happens at a step's boundary. A failed run keeps its step count and can
 * be reset; one that fails before its first step has never begun.
 */
import { PlaygroundError, toFailure, type Failure } from '../config/playground-error';
import type { RunConfig } from '../config/run-config';
import type { Dataset } from '../datasets/dataset';
import { datasets } from '../datasets/datasets';
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
  /** As in backend.ts. */
  startBackend: (request: BackendRequest) => Promise<RunningBackend>;
}

type ReplayCommand = Extract<Command, { type: 'replay' }>;

interface OpenDataset {
  key: string;
  dataset: Dataset;
  abort: AbortController;
}

/** The held-out pictures of the panels. */
interface OpenTest {
  key: string;
  pictures: Promise<Dataset>;
  /** Once they have arrived. */
  arrived?: Dataset;
}

export class TrainingSession {
  private backend?: RunningBackend;
  private assetBase = '';
  private draft!: RunConfig;
  /** The last config that the page sent, whose turn may be still to come. */
  private newest!: RunConfig;
  /** Of the run, or of the one that would begin now. */
  private runId = 0;
  private open?: OpenDataset;
  private test?: OpenTest;
  private current?: TrainingRun;
  private study?: AbortController;
  private status: RunStatus = 'loading';
  /** The backend is gone, or never came, or something unforeseen has happened. */
  private isBroken = false;
  private commandCount = 0;
  /** Runs that were asked for before this command are over: the number of the last pause or reset. */
  private stoppedUpTo = 0;
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

  constructor(private readonly surroundings: SessionSurroundings) {
    this.panels = new EmbeddingPanels(surroundings);
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
    // At once for the steps of a run that is going; what a run at rest can show follows in its turn.
    if (command.type === 'watch') {
      this.watched = new Set(command.panels);
      this.panels.wake();
    }
    if (command.type === 'neighbours') this.panels.ask(command);
    if (command.type === 'configure' && this.open) {
      this.draft = command.config;
      if (this.current) return;
    }
    if (command.type === 'histogram-shortcut') this.shortcut.ask(command);
    const order = ++this.commandCount;
    if (command.type === 'pause' || command.type === 'reset') this.stoppedUpTo = order;
    if (endsRest.has(command.type)) this.restEndedBy = order;
    if (command.type === 'initialize' || command.type === 'configure') this.newest = command.config;
    // A run that waits for its turn begins with the settings under which it was asked for.
    const config = this.newest;
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
  }

  /** Of the run, or else of the one that would begin now. */
  private get config(): RunConfig {
    return this.current?.config ?? this.draft;
  }

  private async run(command: Exclude<Command, ReplayCommand>, order: number, config: RunConfig): Promise<void> {
    if (this.isBroken) return;
    switch (command.type) {
      case 'initialize':
        this.runId = command.runId;
        this.assetBase = command.assetBase;
        this.draft = command.config;
        if (await this.startBackend(command.backend)) await this.prepare();
        return;
      case 'measure-kernels':
        this.measureKernels = command.enabled;
        return;
      case 'configure':
        if (this.current) return;
        this.draft = command.config;
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
    void this.replay('if-other');
    return isOther;
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
      await open.dataset.waitFor(picturesUpTo({ step, indices: shown }));
      if (this.replayTurn !== turn) return;
      this.replayAnswer = answer;
      this.surroundings.post({ type: 'replayed', batch: sampleOf(open.dataset, step, shown) });
    } catch (error) {
      if (this.replayTurn !== turn) return;
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
    await run.goOn({
      steps,
      logEach,
      isStopped: () => order <= this.stoppedUpTo,
      afterStep: async () => {
        this.postProgress(false);
        await this.answerShortcut();
        await this.refreshPanels(false);
      },
    });
    if (this.isBroken) return;
    this.setStatus(run.isFinished ? 'finished' : 'paused');
    await this.refreshPanels(true);
  }

  /** @param now also during the rest that follows each refresh; waits for the test pictures then */
  private async refreshPanels(now: boolean): Promise<void> {
    if (!this.open || this.status === 'failed') return;
    if (now) this.panels.wake();
    if (!this.panels.isDue(this.watched)) return;
    const test = this.openTest();
    const arrived = now && this.status !== 'running' ? await test.pictures.catch(() => undefined) : test.arrived;
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

  /**
   * Their download starts when a panel first wants them. Training, and what else the page shows, do not
   * depend on them; where they cannot be had, they are asked for again when a panel next wants them.
   */
  private openTest(): OpenTest {
    const { assetBase, config } = this;
    const key = sourceKey(config);
    if (this.test?.key === key) return this.test;
    const pictures = openHeldOut({ source: datasets[config.dataset.name], config, count: mapPictures, assetBase });
    const test: OpenTest = { key, pictures };
    this.test = test;
    pictures.then(
      (arrived) => (test.arrived = arrived),
      (error: unknown) => {
        if (this.test !== test) return;
        delete this.test;
        this.surroundings.post({ type: 'test-pictures-refused', failure: toFailure(error) });
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
    const { runId, assetBase, measureKernels } = this;
    return TrainingRun.start(
      { runId, config, dataset, backend: this.backend!, assetBase, measureKernels, thoroughEvery },
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
