/**
 * @file The evidence of one run while it trains. Live: every few steps on a few pictures, in slices
 * between training steps, so that training slows by less than a tenth; at once when training rests.
 * Thorough: on all pictures, at exactly the steps asked for, while training waits.
 */
import type { Tensor2D } from '@tensorflow/tfjs-core';
import type { Batch } from '../augment/view-source';
import type { RunConfig } from '../config/run-config';
import type { Dataset, DatasetSource } from '../datasets/dataset';
import { Evaluator, type Evaluation } from '../evaluate/evaluator';
import { OnlineProbe } from '../evaluate/online-probe';
import type { Network } from '../model/network';
import { openHeldOut } from './held-out';
import { SlicedTask } from './sliced-task';

/** Share of training's time so far that live evidence may take; the online probe comes on top. */
const timeShare = 0.04;
/** The online probe learns from every so many-th step: from each, a small network would take a tenth more time on wasm, and on a graphics card a fifth more dispatches. */
const onlineProbeEvery = 5;
/** Share of a step's time that it may take after that step: what was saved up does not halt training. */
const burstShare = 0.25;
/** Bank pictures to one held-out picture, in live evidence. */
const bankToHeldOut = 4;
/** All that the test split has to give. */
const mostHeldOut = 2000;
/** A thorough evaluation takes fewer pictures where encoding all would last longer, as with ResNet-18 without a GPU. */
const mostThoroughMs = 60_000;

export interface EvidenceSettings {
  config: RunConfig;
  bank: Dataset;
  source: DatasetSource;
  assetBase: string;
  /** Steps between thorough evaluations, 0 for none before the end; undefined for live evidence. */
  thoroughEvery: number | undefined;
  /** Milliseconds, monotonic. */
  now: () => number;
  post: (evaluation: Evaluation) => void;
}

/** What is trained, as it stands; a Trainer is. */
export interface Subject {
  network: Network;
  /** Steps taken so far. */
  step: number;
}

export class Evidence {
  latest?: Evaluation;
  private readonly online: OnlineProbe | undefined;
  private readonly abort = new AbortController();
  private preparing?: Promise<unknown> | undefined;
  /** Once its pictures are there. */
  private evaluator?: Evaluator;
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
    this.online?.learn(h, Uint8Array.from(indices, (index) => labels[index]!));
  };

  /** Whether that step is to be evaluated thoroughly. */
  isDueAt(step: number): boolean {
    const { thoroughEvery } = this.settings;
    return Boolean(thoroughEvery) && step % thoroughEvery! === 0;
  }

  /** Goes on with, or begins, what is due after a step that took `stepMs`. */
  async afterStep(trainer: Subject, stepMs: number, isStopped: () => boolean, breathe: () => Promise<void>) {
    this.quickestStepMs = Math.min(this.quickestStepMs, stepMs);
    if (this.isDueAt(trainer.step)) return this.evaluateNow(trainer, isStopped, breathe);
    const { thoroughEvery, config, now } = this.settings;
    const { everySteps } = config.evaluation;
    if (thoroughEvery !== undefined || everySteps === 0) return;
    this.trainedMs += stepMs;
    if (!this.task) {
      if (trainer.step < this.dueFrom || !this.isAffordable() || !this.arrived()) return;
      this.task = this.begin(this.evaluator!, trainer);
    }
    const before = this.spentMs;
    while (this.task && this.isAffordable() && this.spentMs - before < burstShare * stepMs) {
      const start = now();
      await this.runSlice();
      this.spentMs += now() - start;
    }
  }

  private isAffordable(): boolean {
    return this.spentMs <= timeShare * this.trainedMs;
  }

  /** The last word on a run, or on a part of it that was asked for with thorough evidence. */
  async atEnd(
    trainer: Subject,
    isFinished: boolean,
    isStopped: () => boolean,
    breathe: () => Promise<void>,
  ): Promise<void> {
    await this.end();
    if (this.settings.thoroughEvery !== undefined) await this.evaluateNow(trainer, isStopped, breathe);
    else if (isFinished) await this.atRest(trainer, isStopped, breathe);
  }

  /** Live evidence of the network as it stands, while nothing is trained. */
  async atRest(trainer: Subject, isStopped: () => boolean, breathe: () => Promise<void>): Promise<void> {
    const { thoroughEvery, config } = this.settings;
    if (thoroughEvery !== undefined || config.evaluation.everySteps === 0 || trainer.step === 0) return;
    // A run that has ended well does not fail for want of test pictures.
    if (await this.prepare().catch(() => undefined)) await this.evaluateNow(trainer, isStopped, breathe);
  }

  /** Evaluates the network as it is, from beginning to end unless it is stopped. */
  private async evaluateNow(trainer: Subject, isStopped: () => boolean, breathe: () => Promise<void>): Promise<void> {
    if (this.latest?.step === trainer.step) return;
    await this.end();
    this.task = this.begin(await this.prepare(), trainer);
    while (this.task) {
      await this.runSlice();
      await breathe();
      if (isStopped()) await this.end();
    }
  }

  /** Leaves what is under way; it is due again as soon as training goes on. */
  private async end(): Promise<void> {
    if (!this.task) return;
    await this.task.end();
    this.task = undefined;
    this.dueFrom = 0;
  }

  async dispose(): Promise<void> {
    this.abort.abort();
    await this.end();
    this.online?.dispose();
  }

  private begin(evaluator: Evaluator, { network, step }: Subject): SlicedTask<Evaluation> {
    const { everySteps } = this.settings.config.evaluation;
    this.dueFrom = (Math.floor(step / everySteps) + 1) * everySteps;
    return new SlicedTask((breathe) => evaluator.evaluate({ step, network, online: this.online }, breathe));
  }

  private async runSlice(): Promise<void> {
    await this.task!.runSlice();
    const { result } = this.task!;
    if (!result) return;
    this.task = undefined;
    this.latest = result;
    this.settings.post(result);
  }

  /** Whether live evidence can begin. Training does not wait for its pictures; if they cannot be had, it asks again when the next is due. */
  private arrived(): boolean {
    this.preparing ??= this.prepare().catch(() => {
      this.preparing = undefined;
      this.dueFrom += this.settings.config.evaluation.everySteps;
    });
    return this.evaluator !== undefined;
  }

  /**
   * Of all pictures, where encoding them would take longer than a thorough evaluation may: by the trained
   * and the untrained encoder, a picture forward being a third of what a view costs in a step.
   */
  private affordableShare(): number {
    const { bank, config } = this.settings;
    const msPerView = this.quickestStepMs / (2 * config.training.batchSize);
    const expectedMs = (2 * (bank.count + mostHeldOut) * msPerView) / 3;
    return Number.isFinite(expectedMs) ? Math.min(1, mostThoroughMs / expectedMs) : 1;
  }

  private async prepare(): Promise<Evaluator> {
    if (this.evaluator) return this.evaluator;
    const { config, bank, source, assetBase, thoroughEvery } = this.settings;
    const wished = thoroughEvery === undefined ? config.evaluation.pictures : bank.count;
    const share = thoroughEvery === undefined ? 1 : this.affordableShare();
    const bankCount = Math.min(Math.ceil(wished * share), bank.count);
    const heldOutCount =
      thoroughEvery === undefined ? Math.ceil(bankCount / bankToHeldOut) : Math.ceil(mostHeldOut * share);
    const { signal } = this.abort;
    const [heldOut] = await Promise.all([
      openHeldOut({ source, config, count: heldOutCount, assetBase, signal }),
      bank.waitFor(bankCount),
    ]);
    return (this.evaluator ??= new Evaluator(config, bank, bankCount, heldOut, heldOut.count));
  }
}
