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
import type { Evaluation } from '../evaluate/evaluation';
import { Evaluator, type EvaluationScope, type EvaluationSubject } from '../evaluate/evaluator';
import { OnlineProbe } from '../evaluate/online-probe';
import { buildNetwork, type Network } from '../network/network';
import { countFrom, joinStates, type State } from '../tensor/state';
import type { YieldToTasks } from '../tensor/yield-to-tasks';
import { PointPlan } from './point-plan';
import { maxTestImages, openTestSplit } from './test-split';

/** The online probe learns from every so many-th step: from each, a small network would take a tenth more time on wasm, and on a graphics card a fifth more dispatches. */
const onlineProbeEvery = 5;
/** Images of a point: three steps' worth at a batch size of 64. */
const pointBank = 500;
const pointTestImages = 200;
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
  latest?: Evaluation;
  /** The step at which the run was last judged as a whole. */
  private wholeStep = -1;
  private readonly online: OnlineProbe | undefined;
  private readonly abort = new AbortController();
  private readonly preparing: Partial<Record<Extent, Promise<Evaluator>>> = {};
  /** Once their images are there. */
  private readonly evaluators: Partial<Record<Extent, Evaluator>> = {};
  private readonly plan: PointPlan;
  /** After images that could not be had, none are asked for before that step. */
  private askFrom = 0;
  private quickestStepMs = Infinity;

  /** @param featureSize d, the length of a representation */
  constructor(
    private readonly settings: EvidenceSettings,
    featureSize: number,
  ) {
    const { config, totalSteps, thoroughEvery, bank } = settings;
    const { everySteps } = config.evaluation;
    this.plan = new PointPlan(thoroughEvery === undefined ? everySteps : 0, totalSteps);
    const hasLabels = bank.classNames.length > 0;
    if (hasLabels && (everySteps > 0 || thoroughEvery !== undefined)) {
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
      Int32Array.from(indices, (index) => labels[index]!),
    );
  };

  /** Whether training waits to be judged once that step is taken. Points whose images have not arrived come later. */
  isDueAt(step: number): boolean {
    const { thoroughEvery } = this.settings;
    if (thoroughEvery !== undefined) return thoroughEvery > 0 && step > 0 && step % thoroughEvery === 0;
    return this.plan.isDueAt(step) && this.arrived(step);
  }

  /** Told of each step. */
  afterStep(stepMs: number): void {
    this.quickestStepMs = Math.min(this.quickestStepMs, stepMs);
    this.plan.trained(stepMs);
  }

  /** What is due, unless it is stopped; then it stays due. */
  async judge(trainer: Subject, pause: Pause): Promise<void> {
    const { config, thoroughEvery, bank } = this.settings;
    if (thoroughEvery !== undefined) return this.judgeWhole(trainer, pause);
    if (this.plan.next === 0) {
      // As the seed starts it: its step may be past.
      const network = buildNetwork(config, bank.size.channels);
      const isOver = await this.judgePoint({ network, step: 0 }, pause).finally(() => network.dispose());
      if (!isOver) return;
    }
    if (this.plan.isDueAt(trainer.step)) await this.judgePoint(trainer, pause);
  }

  private async judgePoint({ network, step }: Subject, pause: Pause): Promise<boolean> {
    const { now, post } = this.settings;
    const start = now();
    // The online probe has learned nothing of a network that has not begun.
    const online = step > 0 ? this.online : undefined;
    const evaluation = await this.evaluate(this.evaluators.point!, { network, step, online }, pause);
    this.plan.spent(now() - start);
    if (!evaluation) return false;
    this.plan.judged(step);
    const { timeShare } = this.plan;
    post({ evaluation, ...(timeShare !== undefined && { timeShare }) });
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
    if (this.wholeStep === trainer.step || pause.signal.aborted) return;
    const { network, step } = trainer;
    const subject = { network, step, online: this.online };
    const evaluator = await unlessAborted(this.prepare('whole'), pause.signal);
    const evaluation = evaluator && (await this.evaluate(evaluator, subject, pause));
    if (!evaluation) return;
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

  /** Of the online probe, where one learns, and what has been judged. */
  async state(): Promise<State> {
    const { thoroughEvery } = this.settings;
    const numbers: State['numbers'] =
      thoroughEvery === undefined
        ? { 'evidence.judgedTo': this.plan.judgedTo }
        : { 'evidence.every': thoroughEvery, 'evidence.wholeStep': this.wholeStep };
    const online = await this.online?.state();
    return joinStates({ tensors: {}, numbers }, ...(online ? [online] : []));
  }

  /**
   * What was judged before is not judged again, but for a run at rest on a page, which shows what that gives.
   * @throws PlaygroundError `state-mismatch`
   */
  load(state: State): void {
    // A run without evidence had none.
    if (Object.hasOwn(state.tensors, 'probe.kernel')) this.online?.load(state);
    const { 'evidence.judgedTo': judgedTo = 0, 'evidence.wholeStep': wholeStep = -1 } = state.numbers;
    this.plan.goOn(countFrom(state, 'trainer.step'), judgedTo);
    if (this.settings.thoroughEvery !== undefined) this.wholeStep = wholeStep;
  }

  dispose(): void {
    this.abort.abort();
    this.online?.dispose();
  }

  /** Whether points can be judged now. Training does not wait for their images; if they cannot be had, it asks again when the next is due. */
  private arrived(step: number): boolean {
    const asked = this.evaluators.point ?? this.preparing.point;
    if (!asked && this.plan.next !== undefined && step >= this.askFrom) {
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
    // Halved, so that a run that is repeated on this machine takes as many.
    const halvings = Number.isFinite(expectedMs) ? Math.ceil(Math.log2(expectedMs / maxEncodingMs)) : 0;
    const fraction = 2 ** -Math.max(0, halvings);
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

/** Nothing once the signal aborts. @throws what the promise throws before that */
async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  try {
    return await untilAborted(promise, signal);
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  }
}
