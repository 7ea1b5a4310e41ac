/**
 * @file The evidence of one run while it trains; training waits for it, and the page does not. On a page: at
 * guaranteed points (before the first step, early on, at each tenth of the run) on a few images, so that all of
 * them together stay near a tenth of a short run, whatever it runs on; more often where there is time to spare;
 * and with linear probes, on more images, whenever the run rests. Headless: on all images, at exactly the
 * steps asked for.
 */
import type { Tensor2D } from '@tensorflow/tfjs-core';
import type { Batch } from '../transforms/view-source';
import type { RunConfig } from '../config/run-config';
import type { Dataset, DatasetSource } from '../datasets/dataset';
import type { Downloads } from '../datasets/downloads';
import { untilAborted } from '../datasets/until-aborted';
import { isWhole, type Evaluation, type WholeEvaluation } from '../evaluate/evaluation';
import { Evaluator, type EvaluationScope, type EvaluationSubject } from '../evaluate/evaluator';
import { OnlineProbe } from '../evaluate/online-probe';
import { buildNetwork, type Network } from '../network/network';
import type { State } from '../tensor/state';
import type { YieldToTasks } from '../tensor/yield-to-tasks';
import { guaranteedPoints } from '../evaluate/evidence-points';
import { maxTestImages, openTestSplit } from './test-split';

/** The online probe learns from every so many-th step: from each, a small network would take a tenth more time on wasm, and on a graphics card a fifth more dispatches. */
const onlineProbeEvery = 5;
/** Images of a point: three steps' worth at a batch size of 64. */
const pointBank = 500;
const pointTestImages = 200;
/** Fraction of training's time up to which points come more often than they must. */
const spareFraction = 0.05;
/** With probes, fewer images are taken where encoding all would last longer, as with ResNet-18 without a GPU. */
const maxEncodingMs = 60_000;

/** What training waits for, or what a run at rest is judged by. */
export type Extent = 'point' | 'whole';

export interface Judged {
  evaluation: Evaluation;
  /** What points have cost so far, as a fraction of training's own time. */
  timeShare?: number;
}

export interface EvidenceSettings {
  config: RunConfig;
  bank: Dataset;
  source: DatasetSource;
  assetBase: string;
  downloads?: Downloads;
  totalSteps: number;
  /** Steps between thorough evaluations, 0 for none before the end; undefined on a page. */
  thoroughEvery: number | undefined;
  /** Milliseconds, monotonic. */
  now: () => number;
  post: (judged: Judged) => void;
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
export interface Pause {
  /** Ends an evaluation that is under way. */
  signal: AbortSignal;
  yieldToTasks: YieldToTasks;
}

export class Evidence {
  latest?: WholeEvaluation;
  /** The step at which the run was last judged as a whole. */
  private wholeStep = -1;
  private readonly online: OnlineProbe | undefined;
  private readonly abort = new AbortController();
  private readonly preparing: Partial<Record<Extent, Promise<Evaluator>>> = {};
  /** Once their images are there. */
  private readonly evaluators: Partial<Record<Extent, Evaluator>> = {};
  /** Guaranteed ones that are still to come, rising. */
  private points: number[];
  private spareFrom: number;
  /** After images that could not be had, none are asked for before that step. */
  private askFrom = 0;
  private quickestStepMs = Infinity;
  private trainedMs = 0;
  private spentMs = 0;
  private lastMs = 0;

  /** @param featureSize d, the length of a representation */
  constructor(
    private readonly settings: EvidenceSettings,
    featureSize: number,
  ) {
    const { config, totalSteps, thoroughEvery, bank } = settings;
    const { everySteps } = config.evaluation;
    this.points = thoroughEvery === undefined && everySteps > 0 ? guaranteedPoints(totalSteps) : [];
    this.spareFrom = this.points.length ? everySteps : Infinity;
    if (everySteps > 0 || thoroughEvery !== undefined) {
      this.online = new OnlineProbe(featureSize, bank.classNames.length);
    }
    // Its images are on their way while kernels are warmed up.
    this.arrived(0);
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

  /** Whether training waits to be judged once that step is taken. Points whose images have not arrived come later. */
  isDueAt(step: number): boolean {
    const { thoroughEvery } = this.settings;
    if (thoroughEvery !== undefined) return thoroughEvery > 0 && step > 0 && step % thoroughEvery === 0;
    return this.isPoint(step) && this.arrived(step);
  }

  private isPoint(step: number): boolean {
    const isGuaranteed = this.points.length > 0 && step >= this.points[0]!;
    return isGuaranteed || (step >= this.spareFrom && this.isSpare());
  }

  private isSpare(): boolean {
    return this.spentMs + this.lastMs <= spareFraction * this.trainedMs;
  }

  /** Told of each step. */
  afterStep(stepMs: number): void {
    this.quickestStepMs = Math.min(this.quickestStepMs, stepMs);
    this.trainedMs += stepMs;
  }

  /** What is due, unless it is stopped; then it stays due. */
  async judge(trainer: Subject, pause: Pause): Promise<void> {
    const { config, thoroughEvery, bank } = this.settings;
    if (thoroughEvery !== undefined) return this.judgeWhole(trainer, pause);
    if (this.points[0] === 0) {
      // As the seed starts it: its step may be past.
      const network = buildNetwork(config, bank.size.channels);
      const isOver = await this.judgePoint({ network, step: 0 }, pause).finally(() => network.dispose());
      if (!isOver) return;
    }
    if (!this.isPoint(trainer.step) || !(await this.judgePoint(trainer, pause))) return;
    const { everySteps } = config.evaluation;
    this.spareFrom = (Math.floor(trainer.step / everySteps) + 1) * everySteps;
  }

  private async judgePoint({ network, step }: Subject, pause: Pause): Promise<boolean> {
    const { now, post } = this.settings;
    const start = now();
    // The online probe has learned nothing of a network that has not begun.
    const online = step > 0 ? this.online : undefined;
    const evaluation = await this.evaluate(this.evaluators.point!, { network, step, online }, pause);
    this.lastMs = now() - start;
    this.spentMs += this.lastMs;
    if (!evaluation) return false;
    this.points = this.points.filter((point) => point > step);
    post({ evaluation, ...(this.trainedMs > 0 && { timeShare: this.spentMs / this.trainedMs }) });
    return true;
  }

  /** The last word on a run, or on a part of it that was asked for with thorough evidence. */
  async atEnd(trainer: Subject, isFinished: boolean, pause: Pause): Promise<void> {
    if (this.settings.thoroughEvery !== undefined) await this.judgeWhole(trainer, pause);
    else if (isFinished) await this.atRest(trainer, pause);
  }

  /** Of the network as it stands, while nothing is trained. Waits for no images: `onArrival` says when they are there. */
  async atRest(trainer: Subject, pause: Pause): Promise<void> {
    const { thoroughEvery, config, onArrival } = this.settings;
    if (thoroughEvery !== undefined || config.evaluation.everySteps === 0 || trainer.step === 0) return;
    // Of a run that was over before their images came.
    if (this.isDueAt(trainer.step)) await this.judge(trainer, pause);
    if (this.evaluators.whole) await this.judgeWhole(trainer, pause);
    else if (!this.preparing.whole) this.prepare('whole').then(onArrival, this.refuse);
  }

  private async judgeWhole(trainer: Subject, pause: Pause): Promise<void> {
    if (this.wholeStep === trainer.step) return;
    const { network, step } = trainer;
    const subject = { network, step, online: this.online };
    const evaluation = await this.evaluate(await this.prepare('whole'), subject, pause);
    if (!evaluation || !isWhole(evaluation)) return;
    this.wholeStep = step;
    this.latest = evaluation;
    this.settings.post({ evaluation });
  }

  /** Nothing where it is stopped. */
  private async evaluate(
    evaluator: Evaluator,
    subject: EvaluationSubject,
    { signal, yieldToTasks }: Pause,
  ): Promise<Evaluation | undefined> {
    const isStopped = () => signal.aborted || this.abort.signal.aborted;
    try {
      return await evaluator.evaluate(subject, async () => {
        if (isStopped()) throw new DOMException('The evaluation was stopped.', 'AbortError');
        await yieldToTasks();
      });
    } catch (error) {
      if (isStopped()) return undefined;
      throw error;
    }
  }

  /** Of the online probe; nothing where none learns. */
  state(): Promise<State> {
    return this.online?.state() ?? Promise.resolve({ tensors: {}, numbers: {} });
  }

  /** @throws PlaygroundError `state-mismatch` */
  load(state: State): void {
    this.online?.load(state);
  }

  dispose(): void {
    this.abort.abort();
    this.online?.dispose();
  }

  /** Whether points can be judged now. Training does not wait for their images; if they cannot be had, it asks again when the next is due. */
  private arrived(step: number): boolean {
    if (!this.evaluators.point && !this.preparing.point && this.points.length && step >= this.askFrom) {
      this.prepare('point').catch((error: unknown) => {
        this.askFrom = step + this.settings.config.evaluation.everySteps;
        this.refuse(error);
      });
    }
    return this.evaluators.point !== undefined;
  }

  private readonly refuse = (error: unknown): void => {
    if (!this.abort.signal.aborted) this.settings.onError(error);
  };

  /** How many images an evaluation takes, at most: of bank and test split. */
  private imagesOf(extent: Extent): { bankCount: number; testCount: number } {
    const { config, bank, thoroughEvery } = this.settings;
    const all = Math.min(thoroughEvery === undefined ? config.evaluation.images : bank.count, bank.count);
    if (extent === 'point') return { bankCount: Math.min(pointBank, all), testCount: pointTestImages };
    // By the trained and the untrained encoder; an image forward is a third of what a view costs in a step.
    const msPerView = this.quickestStepMs / (2 * config.training.batchSize);
    const expectedMs = (2 * (all + maxTestImages) * msPerView) / 3;
    const fraction = Number.isFinite(expectedMs) ? Math.min(1, maxEncodingMs / expectedMs) : 1;
    return { bankCount: Math.ceil(all * fraction), testCount: Math.ceil(maxTestImages * fraction) };
  }

  /** As large a part of the bank votes as in a whole evaluation. */
  private scopeOf(extent: Extent, bankCount: number): EvaluationScope {
    if (extent === 'whole') return {};
    const { k, images } = this.settings.config.evaluation;
    const whole = Math.min(images, this.settings.bank.count);
    return { k: Math.max(1, Math.round((Math.min(k, whole) * bankCount) / whole)), hasProbes: false };
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
    return (this.evaluators[extent] = new Evaluator(
      config,
      bank,
      bankCount,
      testSplit,
      testSplit.count,
      this.scopeOf(extent, bankCount),
    ));
  }
}
