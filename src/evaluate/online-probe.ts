/**
 * @file The online linear probe (Chen et al. 2020, appendix B.6): one dense layer, trained beside the
 * network on the h of each training step with a stop-gradient between them: it takes h as numbers, so
 * that nothing it learns from the labels can reach the encoder. On the device, without readback:
 * p = softmax(h·W + b), dW = hᵀ(p − y)/2N, db = Σ(p − y)/2N, Adam with a learning rate of 1e−2.
 */
import {
  matMul,
  mul,
  oneHot,
  softmax,
  sub,
  sum,
  tensor1d,
  tidy,
  transpose,
  type Tensor2D,
} from '@tensorflow/tfjs-core';
import { runConfigSchema } from '../config/run-config';
import { emptyLabels, type Labels } from '../datasets/dataset';
import { dense } from '../layers/dense';
import { filledWeight, type Weight } from '../layers/weight';
import { createOptimizer } from '../optimizers/optimizer';
import { updateRules } from '../optimizers/update-rules';
import { joinStates, readVariables, writeVariables, type State } from '../tensor/state';
import type { Rows } from './linear-probe';

const learningRate = 1e-2;

/** A probe's weights, read back. */
export interface LinearClassifier {
  /** [d, classes]. */
  kernel: Float32Array;
  /** [classes]. */
  bias: Float32Array;
}

export class OnlineProbe {
  private readonly kernel;
  private readonly bias;
  private readonly weights: readonly Weight[];
  private readonly optimizer;

  constructor(
    featureSize: number,
    private readonly classes: number,
  ) {
    this.kernel = filledWeight('probe.kernel', [featureSize, classes], 0);
    this.bias = filledWeight('probe.bias', [classes], 0);
    this.weights = [this.kernel, this.bias];
    const rule = updateRules.adam(runConfigSchema.parse({}).optimizer);
    this.optimizer = createOptimizer(rule, this.weights, 'probe.optimizer');
  }

  /**
   * One update.
   * @param h representations [views, d], which stay the caller's: all first views, then all second ones if there are two
   * @param labels classes of the images
   */
  learn(h: Tensor2D, labels: ArrayLike<number>): void {
    tidy(() => {
      const rows = h.shape[0];
      const ofRows = Int32Array.from({ length: rows }, (_, i) => labels[i % labels.length]!);
      const targets = oneHot(tensor1d(ofRows, 'int32'), this.classes);
      const guess = softmax(dense(h, this.kernel.variable, this.bias.variable, { relu: false }));
      const error = mul<Tensor2D>(sub(guess, targets), 1 / rows);
      const gradients = {
        [this.kernel.variable.name]: matMul(transpose(h), error),
        [this.bias.variable.name]: sum(error, 0),
      };
      this.optimizer.begin(learningRate);
      this.optimizer.apply(gradients);
    });
  }

  async read(): Promise<LinearClassifier> {
    const { 'probe.kernel': kernel, 'probe.bias': bias } = await readVariables(this.weights);
    return { kernel: kernel!.values, bias: bias!.values };
  }

  async state(): Promise<State> {
    const [tensors, optimizer] = await Promise.all([readVariables(this.weights), this.optimizer.state()]);
    return joinStates({ tensors, numbers: {} }, optimizer);
  }

  /** @throws PlaygroundError `state-mismatch` */
  load(state: State): void {
    writeVariables(this.weights, state);
    this.optimizer.load(state);
  }

  dispose(): void {
    this.optimizer.dispose();
    for (const { variable } of this.weights) variable.dispose();
  }
}

/** Class of the largest of h·W + b, for each row. */
export function classify({ values, count, size }: Rows, { kernel, bias }: LinearClassifier): Labels {
  const logits = new Float64Array(bias.length);
  const answers = emptyLabels(count, bias.length);
  for (let row = 0; row < count; row++) {
    logits.set(bias);
    for (let i = 0; i < size; i++) {
      const x = values[row * size + i]!;
      for (let c = 0; c < logits.length; c++) logits[c]! += x * kernel[i * logits.length + c]!;
    }
    answers[row] = logits.indexOf(logits.reduce((a, b) => Math.max(a, b)));
  }
  return answers;
}
