/**
 * @file A run's training, one step at a time (Chen et al. 2020, algorithm 1): images → views →
 * network → the objective's loss → gradients → update. Knows no page and no worker. The loss is summed
 * on the device and read only at a logged step. Its state is a value: from it another trainer of the
 * same config goes on exactly, as all that is random follows from the seed and the step. Owns its network,
 * objective, optimiser and source of views; `dispose` frees them.
 */
import { add, dispose, keep, scalar, slice, tidy, type Scalar, type Tensor } from '@tensorflow/tfjs-core';
import { openEagerViews } from '../transforms/eager-views';
import type { Batch, ViewSource } from '../transforms/view-source';
import { PlaygroundError } from '../config/playground-error';
import type { RunConfig } from '../config/run-config';
import { imageLength, type Dataset } from '../datasets/dataset';
import { buildNetwork, type Network } from '../network/network';
import type { BuildObjective, Measures, Objective, Reading } from '../objectives/objective';
import type { ObjectiveDescription } from '../objectives/objective-description';
import { chosenObjective } from '../objectives/objectives';
import { countParameters } from '../layers/weight';
import { createOptimizer, type Optimizer } from '../optimizers/optimizer';
import type { UpdateRule } from '../optimizers/update-rule';
import { updateRules } from '../optimizers/update-rules';
import type { HalfPrecision } from '../tensor/half-precision';
import { orDispose } from '../tensor/or-dispose';
import { readTogether } from '../tensor/read-together';
import {
  countFrom,
  joinStates,
  numberFrom,
  readVariables,
  writeVariables,
  type State,
} from '../tensor/state';
import { Batches, imagesUpTo } from './batches';
import { requireLabels } from './labels';
import { learningRateAt } from './learning-rate';
import type { OwnPartClock } from './own-part';
import { shownFrom, shownState } from './shown-state';
import type { StepLog } from './step-log';
import { requireStepMemory } from './step-memory';
import { openSteps, warmUp, type Steps, type TakenStep } from './steps';
import { trainedWeights } from './train-step';
import type { FeatureListener, TrainerOptions } from './trainer-options';

/** Images of a batch that a log names. */
const loggedImages = 8;

export class Trainer<M extends Measures = Measures> {
  /** Called at every step. */
  onFeatures?: FeatureListener;
  /** Of the objective's own weights, which come on top. */
  readonly ownParameterCount: number;
  readonly network: Network;
  readonly objective: Objective<M>;
  readonly stepsPerEpoch: number;
  readonly totalSteps: number;
  readonly shape: ObjectiveDescription;
  readonly half: HalfPrecision | undefined;
  private readonly rule: UpdateRule;
  private readonly optimizer: Optimizer;
  private readonly views: ViewSource;
  private readonly steps: Steps;
  private readonly batches: Batches;
  private taken = 0;
  /** Of the last step; nothing before the first. */
  private shown: readonly Tensor[] = [];
  private lastLoss: Scalar;
  /** Of the steps since the last that the configuration wanted logged. */
  private lossSum: Scalar;
  private lossCount = 0;

  /** @throws PlaygroundError `dataset-too-small` if the images do not fill one batch, `labels-needed` */
  constructor(
    build: BuildObjective<M>,
    private readonly config: RunConfig,
    readonly dataset: Dataset,
    { openViews = openEagerViews, repeat, openHalf, totalSteps }: TrainerOptions = {},
  ) {
    this.batches = new Batches(config, dataset.count);
    this.stepsPerEpoch = this.batches.stepsPerEpoch;
    this.totalSteps = totalSteps ?? this.batches.totalSteps;
    this.shape = chosenObjective(config);
    requireLabels(dataset, this.shape);
    this.views = openViews({ dataset, config: config.augment, seed: config.seed, views: this.shape.views });
    this.network = buildNetwork(config, dataset.size.channels);
    const task = { ...dataset, featureSize: this.network.featureSize };
    this.objective = orDispose(() => build(config, task), this.network, this.views);
    this.ownParameterCount = countParameters(this.objective.weights);
    this.rule = updateRules[config.optimizer.name](config.optimizer);
    this.optimizer = createOptimizer(this.rule, trainedWeights(this.network, this.objective));
    this.half = openHalf?.();
    this.steps = openSteps(this, this.optimizer, this.views, repeat);
    [this.lastLoss, this.lossSum] = [scalar(0), scalar(0)];
  }

  /**
   * @param limit bytes that a run may take
   * @throws PlaygroundError `memory-too-small` if a step would take more
   */
  requireMemory(limit: number): void {
    const { network, objective, dataset, rule } = this;
    const { batchSize } = this.config.training;
    const imageBytes = dataset.count * imageLength(dataset.size);
    requireStepMemory(
      { batchSize, view: dataset.size, network, objective, slots: rule.slotNames.length, imageBytes },
      limit,
    );
  }

  /** Parameters that are thrown away after training: the head's and the objective's own. */
  get headWeights(): number {
    return this.network.headParameterCount + this.ownParameterCount;
  }

  /** Steps taken so far. */
  get step(): number {
    return this.taken;
  }

  /** Whether there is anything to read of the last step: not where only its weights are known. */
  get hasShown(): boolean {
    return this.shown.length > 0;
  }

  /** Whether the next step is one that the configuration wants logged: the first, every k-th, the last. */
  get nextIsLogged(): boolean {
    return this.isLogged(this.taken + 1);
  }

  /** The images of the step that follows `step` others. */
  batchOf(step: number): Batch {
    return this.batches.of(step);
  }

  /**
   * Takes one step, once its images have arrived. Nothing is read back, and the device may still be
   * working when the promise resolves, unless a clock times it.
   * @throws the dataset's errors
   */
  async takeStep(clock?: OwnPartClock): Promise<void> {
    const batch = this.batchOf(this.taken);
    await this.dataset.waitFor(imagesUpTo(batch));
    await clock?.start(this.lastLoss);
    const take = await this.steps.prepare(batch);
    this.announce(this.taken + 1);
    this.optimizer.begin(learningRateAt(this.taken, this.config, this));
    const { images, ...learned } = take();
    try {
      this.receive(learned, images.views.shape[0], batch);
      this.taken++;
      const rows = images.views.shape[0] * this.shape.turns;
      await clock?.stop(this.lastLoss, this.objective, images, [rows, this.network.featureSize]);
    } finally {
      dispose([images.views, images.labels ?? [], images.drawn ?? []]);
    }
  }

  /**
   * Of the last step, read back. It is taken as it stands when this is called: further steps may be taken
   * before it arrives. Needs a step. A step that the configuration does not want logged can be read as
   * well, and leaves the sum of losses as it was.
   * @throws PlaygroundError `loss-not-finite`, or the objective's
   */
  async readLog(): Promise<StepLog<M>> {
    const { taken: step, shown } = this;
    const isLogged = this.isLogged(step);
    let measured!: Reading<M>;
    const reading = readTogether(() => {
      measured = this.objective.measure(shown);
      return [isLogged ? this.lossSum : this.lastLoss, ...measured.tensors];
    });
    const summed = isLogged ? this.lossCount : 1;
    if (isLogged) this.restartLoss();
    const [lossSum, ...numbers] = await reading;
    const loss = lossSum![0]! / summed;
    if (!Number.isFinite(loss)) throw new PlaygroundError('loss-not-finite', { step, loss: String(loss) });
    return {
      step,
      epoch: step / this.stepsPerEpoch,
      loss,
      learningRate: learningRateAt(step - 1, this.config, this),
      indices: this.batchOf(step - 1).indices.slice(0, loggedImages),
      ...measured.interpret(numbers, step),
    };
  }

  /**
   * Something of the last step, read back. Needs a step.
   * @param compute from what the objective has shown of it; in a tidy
   */
  async readShown(compute: (shown: readonly Tensor[]) => Tensor): Promise<Float32Array> {
    const computed = tidy(() => compute(this.shown));
    const values = await computed.data<'float32'>();
    computed.dispose();
    return values;
  }

  /** For a backend that compiles what it is shown and computes nothing meanwhile: before the first step. */
  warmUp(): Promise<void> {
    return warmUp(this, this.rule, this.views, this.batchOf(0));
  }

  /** All that going on depends on, besides config and images. No step may be taken until it has resolved. */
  async state(): Promise<State> {
    const { taken, lossCount } = this;
    const [network, optimizer, half, own, [lossSum], shown] = await Promise.all([
      this.network.state(),
      this.optimizer.state(),
      this.half?.state(),
      readVariables(this.objective.weights),
      this.lossSum.data<'float32'>(),
      shownState(this.shown),
    ]);
    return joinStates(network, optimizer, ...(half ? [half] : []), shown, {
      tensors: own,
      numbers: {
        'trainer.step': taken,
        'trainer.lossSum': lossSum!,
        'trainer.lossCount': lossCount,
      },
    });
  }

  /**
   * Goes on where a trainer of the same config and images was.
   * @throws PlaygroundError `state-mismatch`; the trainer can then only be disposed
   */
  load(state: State): void {
    const taken = countFrom(state, 'trainer.step');
    const lossCount = countFrom(state, 'trainer.lossCount');
    const lossSum = numberFrom(state, 'trainer.lossSum');
    const makeShown = shownFrom(state);
    this.network.load(state);
    this.optimizer.load(state);
    this.half?.load(state);
    writeVariables(this.objective.weights, state);
    dispose([this.lossSum, ...this.shown]);
    this.lossSum = scalar(lossSum);
    this.shown = makeShown();
    this.lossCount = lossCount;
    this.taken = taken;
  }

  /** While no steps are taken: gives back memory that would only make the next one faster. */
  readonly rest = () => this.steps.rest();

  dispose(): void {
    this.network.dispose();
    this.objective.dispose();
    this.optimizer.dispose();
    this.half?.dispose();
    this.steps.rest();
    this.views.dispose();
    dispose([this.lossSum, this.lastLoss, ...this.shown]);
  }

  private isLogged(step: number): boolean {
    return step === 1 || step % this.config.training.logEvery === 0 || step === this.totalSteps;
  }

  /** Unless there is none, or its images have still to arrive. @param step that follows so many, whose views may be made meanwhile */
  announce(step = this.taken): void {
    if (step >= this.totalSteps) return;
    const batch = this.batchOf(step);
    if (imagesUpTo(batch) <= this.dataset.available()) this.views.announce(batch);
  }

  private receive({ h, shown, loss }: Omit<TakenStep, 'images'>, views: number, batch: Batch): void {
    tidy(() => {
      // Copies that were turned come after those that were not.
      this.onFeatures?.(this.shape.turns === 1 ? h : slice(h, 0, views), batch);
      const sum = keep(add<Scalar>(this.lossSum, loss));
      dispose([h, ...this.shown, this.lossSum, this.lastLoss]);
      this.shown = shown;
      this.lossSum = sum;
      this.lastLoss = loss;
      this.lossCount++;
    });
  }

  private restartLoss(): void {
    this.lossSum.dispose();
    this.lossSum = scalar(0);
    this.lossCount = 0;
  }
}
