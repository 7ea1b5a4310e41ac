/**
 * @file The evidence of one run while it trains. Live: every few steps, in slices between training steps,
 * so that training slows by less than a tenth, on as many test images as that leaves time for; on all
 * of them, and at once, when training rests. Thorough: on all images, at exactly the steps asked for,
 * while training waits.
 */
import type { Tensor2D } from '@tensorflow/tfjs-core';
import type { Batch } from '../transforms/view-source';
import type { RunConfig } from '../config/run-config';
import type { Dataset, DatasetSource } from '../datasets/dataset';
import type { Downloads } from '../datasets/downloads';
import { untilAborted } from '../datasets/until-aborted';
import { Evaluator, type Evaluation } from '../evaluate/evaluator';
import { OnlineProbe } from '../evaluate/online-probe';
import type { Network } from '../network/network';
import type { State } from '../tensor/state';
import type { YieldToTasks } from '../tensor/yield-to-tasks';
import { maxTestImages, openTestSplit } from './test-split';
import { SlicedTask } from './sliced-task';

/** Fraction of training's time so far that live evidence may take; the online probe comes on top. */
const timeFraction = 0.04;
/** The online probe learns from every so many-th step: from each, a small network would take a tenth more time on wasm, and on a graphics card a fifth more dispatches. */
const onlineProbeEvery = 5;
/** Fraction of a step's time that it may take after that step: what was saved up does not halt training. */
const burstFraction = 0.25;
/** Images that live evidence encodes, of bank and test split together: what a bank leaves over is tried on more test images. */
const liveImages = 2500;
/** Bank images to one test image, in live evidence, at most. */
const bankToTest = 4;
/** While training waits, fewer images are taken where encoding all would last longer, as with ResNet-18 without a GPU. */
const maxEncodingMs = 60_000;

/** Between training steps, or while training waits. */
type Extent = 'live' | 'whole';

export interface EvidenceSettings {
  config: RunConfig;
  bank: Dataset;
  source: DatasetSource;
  assetBase: string;
  downloads?: Downloads;
  /** Steps between thorough evaluations, 0 for none before the end; undefined for live evidence. */
  thoroughEvery: number | undefined;
  /** Milliseconds, monotonic. */
  now: () => number;
  post: (evaluation: Evaluation) => void;
  /** The images that a run at rest was waiting for are there: `atRest` has something to do now. */
  onArrival: () => void;
  /** They could not be had; they are asked for again when evidence is next due. */
  onError: (error: unknown) => void;
}

/** What is trained, as it stands; a Trainer is. */
export interface Subject {
  network: Network;
  /** Steps taken so far. */
  step: number;
}

/** What evidence looks to between its slices. */
interface Pause {
  /** Ends an evaluation that is under way. */
  signal: AbortSignal;
  yieldToTasks: YieldToTasks;
}

export class Evidence {
  latest?: Evaluation;
  /** The step at which training last waited for an evaluation. */
  private wholeStep = -1;
  private readonly online: OnlineProbe | undefined;
  private readonly abort = new AbortController();
  private readonly preparing: Partial<Record<Extent, Promise<Evaluator>>> = {};
  /** Once their images are there. */
  private readonly evaluators: Partial<Record<Extent, Evaluator>> = {};
  private task?: SlicedTask<Evaluation> | undefined;
  private quickestStepMs = Infinity;
  private trainedMs = 0;
  private spentMs = 0;
  private dueFrom: number;

  /** @param featureSize d, the length of a representation */
  constructor(
    private readonly settings: EvidenceSettings,
    featureSize: number,
  ) {
    const { everySteps } = settings.config.evaluation;
    this.dueFrom = everySteps;
    if (everySteps > 0 || settings.thoroughEvery !== undefined) {
      this.online = new OnlineProbe(featureSize, settings.bank.classNames.length);
    }
  }

  /** What training hands on of each step; labels meet it here, behind the stop-gradient. */
  readonly learn = (h: Tensor2D, { indices, step }: Batch): void => {
    if (step % onlineProbeEvery !== 0) return;
    const { labels } = this.settings.bank;
    this.online?.learn(
      h,
      Uint8Array.from(indices, (index) => labels[index]!),
    );
  };

  /** Whether that step is to be evaluated thoroughly. */
  isDueAt(step: number): boolean {
    const { thoroughEvery } = this.settings;
    return Boolean(thoroughEvery) && step % thoroughEvery! === 0;
  }

  /** Goes on with, or begins, what is due after a step that took `stepMs`. */
  async afterStep(trainer: Subject, stepMs: number, { signal, yieldToTasks }: Pause): Promise<void> {
    this.quickestStepMs = Math.min(this.quickestStepMs, stepMs);
    if (this.isDueAt(trainer.step)) return this.evaluateNow(trainer, { signal, yieldToTasks });
    const { thoroughEvery, config, now } = this.settings;
    const { everySteps } = config.evaluation;
    if (thoroughEvery !== undefined || everySteps === 0) return;
    this.trainedMs += stepMs;
    if (!this.task) {
      if (trainer.step < this.dueFrom || !this.isAffordable() || !this.arrived()) return;
      this.task = this.begin(this.evaluators.live!, trainer);
    }
    const before = this.spentMs;
    while (this.task && this.isAffordable() && this.spentMs - before < burstFraction * stepMs) {
      const start = now();
      await this.runSlice();
      this.spentMs += now() - start;
    }
  }

  private isAffordable(): boolean {
    return this.spentMs <= timeFraction * this.trainedMs;
  }

  /** The last word on a run, or on a part of it that was asked for with thorough evidence. */
  async atEnd(trainer: Subject, isFinished: boolean, pause: Pause): Promise<void> {
    await this.end();
    if (this.settings.thoroughEvery !== undefined) await this.evaluateNow(trainer, pause);
    else if (isFinished) await this.atRest(trainer, pause);
  }

  /** Live evidence of the network as it stands, while nothing is trained. Waits for no images: `onArrival` says when they are there. */
  async atRest(trainer: Subject, pause: Pause): Promise<void> {
    const { thoroughEvery, config, onArrival } = this.settings;
    if (thoroughEvery !== undefined || config.evaluation.everySteps === 0 || trainer.step === 0) return;
    if (this.evaluators.whole) await this.evaluateNow(trainer, pause);
    else if (!this.preparing.whole) this.prepare('whole').then(onArrival, this.refuse);
  }

  /** Evaluates the network as it is, from beginning to end unless it is stopped. */
  private async evaluateNow(trainer: Subject, { signal, yieldToTasks }: Pause): Promise<void> {
    if (this.wholeStep === trainer.step) return;
    await this.end();
    this.task = this.begin(await this.prepare('whole'), trainer);
    while (this.task) {
      await this.runSlice();
      await yieldToTasks();
      if (this.task && signal.aborted) return this.end();
    }
    this.wholeStep = trainer.step;
  }

  /** Leaves what is under way; it is due again as soon as training goes on. */
  private async end(): Promise<void> {
    if (!this.task) return;
    await this.task.end();
    this.task = undefined;
    this.dueFrom = 0;
  }

  /** Of the online probe; nothing where none learns. */
  state(): Promise<State> {
    return this.online?.state() ?? Promise.resolve({ tensors: {}, numbers: {} });
  }

  /** @throws PlaygroundError `state-mismatch` */
  load(state: State): void {
    this.online?.load(state);
  }

  async dispose(): Promise<void> {
    this.abort.abort();
    await this.end();
    this.online?.dispose();
  }

  private begin(evaluator: Evaluator, { network, step }: Subject): SlicedTask<Evaluation> {
    const { everySteps } = this.settings.config.evaluation;
    this.dueFrom = (Math.floor(step / everySteps) + 1) * everySteps;
    return new SlicedTask((yieldToTasks) =>
      evaluator.evaluate({ step, network, online: this.online }, yieldToTasks),
    );
  }

  private async runSlice(): Promise<void> {
    await this.task!.runSlice();
    const { result } = this.task!;
    if (!result) return;
    this.task = undefined;
    this.latest = result;
    this.settings.post(result);
  }

  /** Whether live evidence can begin. Training does not wait for its images; if they cannot be had, it asks again when the next is due. */
  private arrived(): boolean {
    if (!this.evaluators.live && !this.preparing.live) {
      this.prepare('live').catch((error: unknown) => {
        this.dueFrom += this.settings.config.evaluation.everySteps;
        this.refuse(error);
      });
    }
    return this.evaluators.live !== undefined;
  }

  private readonly refuse = (error: unknown): void => {
    if (!this.abort.signal.aborted) this.settings.onError(error);
  };

  /** How many images an evaluation takes, at most: of bank and test split. */
  private imagesOf(extent: Extent): { bankCount: number; testCount: number } {
    const { config, bank, thoroughEvery } = this.settings;
    const all = Math.min(thoroughEvery === undefined ? config.evaluation.images : bank.count, bank.count);
    if (extent === 'live') {
      const testCount = Math.max(Math.ceil(all / bankToTest), liveImages - all);
      return { bankCount: all, testCount: Math.min(testCount, maxTestImages) };
    }
    // By the trained and the untrained encoder; an image forward is a third of what a view costs in a step.
    const msPerView = this.quickestStepMs / (2 * config.training.batchSize);
    const expectedMs = (2 * (all + maxTestImages) * msPerView) / 3;
    const fraction = Number.isFinite(expectedMs) ? Math.min(1, maxEncodingMs / expectedMs) : 1;
    return { bankCount: Math.ceil(all * fraction), testCount: Math.ceil(maxTestImages * fraction) };
  }

  /** @throws PlaygroundError if its images cannot be had; the next call asks for them again */
  private prepare(extent: Extent): Promise<Evaluator> {
    return (this.preparing[extent] ??= this.open(extent).catch((error: unknown) => {
      delete this.preparing[extent];
      throw error;
    }));
  }

  private async open(extent: Extent): Promise<Evaluator> {
    const { config, bank, source, assetBase, downloads } = this.settings;
    const { bankCount, testCount } = this.imagesOf(extent);
    const { signal } = this.abort;
    const [testSplit] = await Promise.all([
      openTestSplit({ source, config, count: testCount, assetBase, downloads, signal }),
      untilAborted(bank.waitFor(bankCount), signal),
    ]);
    return (this.evaluators[extent] = new Evaluator(config, bank, bankCount, testSplit, testSplit.count));
  }
}
