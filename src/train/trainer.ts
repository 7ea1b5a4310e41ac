/**
 * @file The SimCLR training loop (Chen et al. 2020, algorithm 1), one step at a time: pictures →
 * two views → h → z → NT-Xent → gradients → update. Knows no page and no worker. The loss is summed
 * on the device and read only at a logged step. Owns its network, optimiser and source of views;
 * `dispose` frees them.
 */
import {
  add,
  clone,
  dispose,
  keep,
  matMul,
  scalar,
  slice,
  concat,
  tensor2d,
  tidy,
  variableGrads,
  type NamedTensorMap,
  type Scalar,
  type Tensor2D,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import { openPromptViews } from '../augment/prompt-views';
import type { Batch, OpenViewSource, ViewSource } from '../augment/view-source';
import { PlaygroundError } from '../config/playground-error';
import type { RunConfig } from '../config/run-config';
import type { Dataset } from '../datasets/dataset';
import {
  contrastiveStatistics,
  contrastiveStatisticsTensor,
  type ContrastiveStatistics,
} from '../loss/contrastive-statistics';
import { normalizeRows, ntXent } from '../loss/nt-xent';
import { buildNetwork, type Network } from '../model/network';
import { createOptimizer, type Optimizer } from '../optimize/optimizer';
import type { UpdateRule } from '../optimize/update-rule';
import { updateRules } from '../optimize/update-rules';
import { readTogether } from '../tensor/read-together';
import { Batches } from './batches';
import { learningRateAt } from './learning-rate';

/** Pairs of a batch whose similarities a log carries. */
const loggedPairs = 8;

/** Cosines between the first pairs' embeddings of one step. */
export interface PairSimilarity {
  /** Views, 2k. */
  size: number;
  /** Row-major f32 [2k, 2k]: view 1 of all pairs, then view 2. */
  cosines: Float32Array;
}

export interface StepLog extends ContrastiveStatistics {
  /** Steps taken, this one included. */
  step: number;
  /** Epochs seen, fractional. */
  epoch: number;
  /** Mean loss of the steps since the last log, in nats. */
  loss: number;
  learningRate: number;
  /** Dataset indices of this step's first pictures. */
  indices: Uint32Array;
  similarity: PairSimilarity;
  /** First-layer kernels, f32 [height, width, channels, filters]. */
  filters: { shape: number[]; values: Float32Array };
}

/** Hears of a step's representations [2N, d] once its update is done; they stay the trainer's. */
export type FeatureListener = (h: Tensor2D, batch: Batch) => void;

export class Trainer {
  /** Called at every step, e.g. by a probe that learns beside the network. */
  onFeatures?: FeatureListener;
  readonly parameterCount: number;
  readonly network: Network;
  private readonly rule: UpdateRule;
  private readonly optimizer: Optimizer;
  private readonly views: ViewSource;
  private readonly batches: Batches;
  private taken = 0;
  /** z [2N, k] of the last step; empty before the first. */
  private embeddings: Tensor2D = tensor2d([], [0, 1]);
  private last?: Pick<StepLog, 'indices' | 'learningRate'>;
  private lossSum: Scalar = scalar(0);
  private lossCount = 0;

  /** @throws PlaygroundError `dataset-too-small` if the pictures do not fill one batch. */
  constructor(
    private readonly config: RunConfig,
    private readonly dataset: Dataset,
    openViews: OpenViewSource = openPromptViews,
  ) {
    this.batches = new Batches(config, dataset.count);
    this.views = openViews({ dataset, config: config.augment, seed: config.seed });
    this.network = buildNetwork(config.model, dataset.size.channels, config.seed);
    this.parameterCount = this.network.parameterCount;
    this.rule = updateRules[config.optimizer.name](config.optimizer);
    this.optimizer = createOptimizer(this.rule, this.network.weights);
  }

  get stepsPerEpoch(): number {
    return this.batches.stepsPerEpoch;
  }

  get totalSteps(): number {
    return this.batches.totalSteps;
  }

  /** Steps taken so far. */
  get step(): number {
    return this.taken;
  }

  /** Whether the next step is one that the configuration wants logged: the first, every k-th, the last. */
  get nextIsLogged(): boolean {
    const next = this.taken + 1;
    return next === 1 || next % this.config.training.logEvery === 0 || next === this.totalSteps;
  }

  /** The pictures of the step that follows `step` others. */
  batchOf(step: number): Batch {
    return this.batches.of(step);
  }

  /**
   * Takes one step, once its pictures have arrived. Nothing is read back, and the device may still be
   * working when the promise resolves.
   * @throws the dataset's errors
   */
  async takeStep(): Promise<void> {
    const batch = this.batchOf(this.taken);
    await this.dataset.waitFor(picturesUpTo(batch));
    const views = await this.views.take(batch);
    this.announceNext();
    const learningRate = learningRateAt(this.taken, this.config, this);
    try {
      const z = this.update(views, batch, learningRate);
      this.embeddings.dispose();
      this.embeddings = z;
    } finally {
      views.dispose();
    }
    this.taken++;
    this.last = { indices: batch.indices, learningRate };
  }

  /**
   * Of the last step, read back. It is taken as it stands when this is called: further steps may be taken
   * before it arrives. Needs a step.
   * @throws PlaygroundError `loss-not-finite`
   */
  async readLog(): Promise<StepLog> {
    const { taken: step, embeddings: z } = this;
    const { indices, learningRate } = this.last!;
    const batchSize = indices.length;
    const pairs = Math.min(loggedPairs, batchSize);
    const firstKernel = this.network.weights[0]!.variable;
    const reading = readTogether(() => [
      this.lossSum,
      contrastiveStatisticsTensor(z),
      firstPairsSimilarity(z, pairs),
      firstKernel,
    ]);
    const summed = this.lossCount;
    this.restartLoss();
    const [lossSum, statistics, cosines, filters] = await reading;
    const loss = lossSum![0]! / summed;
    if (!Number.isFinite(loss)) throw new PlaygroundError('loss-not-finite', { step, loss: String(loss) });
    return {
      step,
      epoch: step / this.stepsPerEpoch,
      loss,
      learningRate,
      indices: indices.slice(0, pairs),
      similarity: { size: 2 * pairs, cosines: cosines! },
      filters: { shape: firstKernel.shape, values: filters! },
      ...contrastiveStatistics(statistics!, batchSize),
    };
  }

  /** What the last step compared: cosines of at most its first `pairs` pairs, read back. Needs a step. */
  async readSimilarity(pairs: number): Promise<PairSimilarity> {
    const shown = Math.min(pairs, this.config.training.batchSize);
    const similarity = tidy(() => firstPairsSimilarity(this.embeddings, shown));
    const cosines = await similarity.data<'float32'>();
    similarity.dispose();
    return { size: 2 * shown, cosines };
  }

  /**
   * The operations of a step, with an optimiser of their own, for a backend that compiles what it is
   * shown and computes nothing meanwhile: before the first step.
   */
  async rehearse(): Promise<void> {
    const optimizer = createOptimizer(this.rule, this.network.weights);
    const views = await this.views.take(this.batchOf(0));
    tidy(() => {
      const { h, z, gradients } = this.differentiate(views);
      dispose([h, z]);
      optimizer.apply(gradients, 0);
    });
    views.dispose();
    optimizer.dispose();
  }

  dispose(): void {
    this.network.dispose();
    this.optimizer.dispose();
    this.views.dispose();
    this.lossSum.dispose();
    this.embeddings.dispose();
  }

  /** Unless there is none, or its pictures have still to arrive. */
  private announceNext(): void {
    const next = this.taken + 1;
    if (next >= this.totalSteps) return;
    const batch = this.batchOf(next);
    if (picturesUpTo(batch) <= this.dataset.available()) this.views.announce(batch);
  }

  /** Forward, backward and update; returns the batch's z [2N, k], owned by the caller. */
  private update(views: Tensor4D, batch: Batch, learningRate: number): Tensor2D {
    return tidy(() => {
      const { h, z, loss, gradients } = this.differentiate(views);
      this.optimizer.apply(gradients, learningRate);
      this.onFeatures?.(h, batch);
      h.dispose();
      const sum = keep(add<Scalar>(this.lossSum, loss));
      this.lossSum.dispose();
      this.lossSum = sum;
      this.lossCount++;
      return z;
    });
  }

  /** Forward and backward. Inside a tidy; h and z are kept beyond it. */
  private differentiate(
    views: Tensor4D,
  ): { h: Tensor2D; z: Tensor2D; loss: Scalar; gradients: NamedTensorMap } {
    const outputs: { h: Tensor2D; z: Tensor2D }[] = [];
    const { value, grads } = variableGrads(
      () => {
        const { h, z } = this.network.forward(views, 'training');
        // Where there is no head both are one tensor, which is disposed twice.
        outputs.push({ h: keep(clone(h)), z: keep(z) });
        return ntXent(z, this.config.loss.temperature);
      },
      this.network.weights.map((weight) => weight.variable),
    );
    return { ...outputs[0]!, loss: value, gradients: grads };
  }

  private restartLoss(): void {
    this.lossSum.dispose();
    this.lossSum = scalar(0);
    this.lossCount = 0;
  }
}

/** How many pictures must have arrived for all of a batch's to be there. */
export function picturesUpTo({ indices }: Batch): number {
  return indices.reduce((last, index) => Math.max(last, index), 0) + 1;
}

function firstPairsSimilarity(z: Tensor2D, pairs: number): Tensor2D {
  const [rows, k] = z.shape;
  const views = [0, rows / 2].map((start) => slice(z, [start, 0], [pairs, k]));
  const u = normalizeRows(concat(views, 0));
  return matMul(u, u, false, true);
}
