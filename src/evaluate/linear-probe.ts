/**
 * @file The linear probe: softmax regression on frozen representations (Chen et al. 2020, section
 * 2.3 and appendix B.6; Adam in place of their L-BFGS and SGD, as is usual for small data).
 *
 * x̃ = (x − μ) / (σ + 1e−6), μ and σ (biased) of each dimension over the bank; logits = x̃·W + b from
 * W = 0, b = 0; cross entropy, no weight decay; Adam (1e−2, β 0.9 and 0.999, ε 1e−8), 30 epochs of
 * shuffled batches of 256. The problem is convex, but at a constant rate the last step jitters around
 * its solution, by half a point of accuracy.
 *
 * Closed loops over typed arrays, in double precision: no backend's products are worth their calls
 * at this size, the result is the same on every backend, and training's tensors are not touched.
 */
import { emptyLabels, type Labels } from '../datasets/dataset';
import { createRandom } from '../random/random';
import type { YieldToTasks } from '../tensor/yield-to-tasks';

/** f32 rows, row-major [count, size]. */
export interface Rows {
  values: Float32Array;
  count: number;
  size: number;
}

export interface LinearProbe {
  /** Class of the largest logit, for rows of the same size as the probe's. */
  predict(rows: Rows): Labels;
}

export interface ProbeOptions {
  classes: number;
  seed: number;
  epochs?: number;
  yieldToTasks?: YieldToTasks;
}

const batchSize = 256;
const learningRate = 1e-2;
const [beta1, beta2, epsilon] = [0.9, 0.999, 1e-8];
/** Multiplications between two yields: some milliseconds' worth. */
const productPerSlice = 4e6;

/** @param labels class of each row */
export async function fitLinearProbe(
  rows: Rows,
  labels: ArrayLike<number>,
  { classes, seed, epochs = 30, yieldToTasks }: ProbeOptions,
): Promise<LinearProbe> {
  const { count, size } = rows;
  const scaling = scalingOf(rows);
  const inputs = standardized(rows, scaling);
  // The bias is the last row.
  const weights = new Float64Array((size + 1) * classes);
  const gradient = new Float64Array(weights.length);
  const first = new Float64Array(weights.length);
  const second = new Float64Array(weights.length);
  const probabilities = new Float64Array(classes);
  const batchesPerSlice = Math.ceil(productPerSlice / (2 * batchSize * weights.length));
  let update = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = createRandom(seed, 'probe', epoch).shuffle(
      Uint32Array.from({ length: count }, (_, i) => i),
    );
    for (let start = 0; start < count; start += batchSize) {
      if (update % batchesPerSlice === 0) await yieldToTasks?.();
      const batch = order.subarray(start, start + batchSize);
      gradient.fill(0);
      for (const row of batch) {
        const at = row * size;
        logitsOf(inputs, at, size, weights, probabilities);
        softmaxInPlace(probabilities);
        probabilities[labels[row]!]! -= 1;
        for (let i = 0; i < size; i++) {
          const x = inputs[at + i]!;
          const into = i * classes;
          for (let c = 0; c < classes; c++) gradient[into + c]! += x * probabilities[c]!;
        }
        for (let c = 0; c < classes; c++) gradient[size * classes + c]! += probabilities[c]!;
      }
      update++;
      const rate = learningRate / (1 - beta1 ** update);
      const rootScale = 1 / Math.sqrt(1 - beta2 ** update);
      for (let i = 0; i < weights.length; i++) {
        const g = gradient[i]! / batch.length;
        first[i] = beta1 * first[i]! + (1 - beta1) * g;
        second[i] = beta2 * second[i]! + (1 - beta2) * g * g;
        weights[i]! -= (rate * first[i]!) / (Math.sqrt(second[i]!) * rootScale + epsilon);
      }
    }
  }
  return {
    predict(queries) {
      const scaled = standardized(queries, scaling);
      const logits = new Float64Array(classes);
      const answers = emptyLabels(queries.count, classes);
      for (let row = 0; row < queries.count; row++) {
        logitsOf(scaled, row * size, size, weights, logits);
        answers[row] = logits.indexOf(logits.reduce((a, b) => Math.max(a, b)));
      }
      return answers;
    },
  };
}

interface Scaling {
  mean: Float64Array;
  /** 1 / (σ + 1e−6). */
  inverse: Float64Array;
}

function scalingOf({ values, count, size }: Rows): Scaling {
  const mean = new Float64Array(size);
  const inverse = new Float64Array(size);
  for (let i = 0; i < values.length; i++) mean[i % size]! += values[i]! / count;
  for (let i = 0; i < values.length; i++) inverse[i % size]! += (values[i]! - mean[i % size]!) ** 2 / count;
  for (let i = 0; i < size; i++) inverse[i] = 1 / (Math.sqrt(inverse[i]!) + 1e-6);
  return { mean, inverse };
}

function standardized({ values, size }: Rows, { mean, inverse }: Scaling): Float32Array {
  return values.map((value, i) => (value - mean[i % size]!) * inverse[i % size]!);
}

/** Writes x·W + b of the row that begins at `at`. */
function logitsOf(
  inputs: Float32Array,
  at: number,
  size: number,
  weights: Float64Array,
  logits: Float64Array,
): void {
  const classes = logits.length;
  for (let c = 0; c < classes; c++) logits[c] = weights[size * classes + c]!;
  for (let i = 0; i < size; i++) {
    const x = inputs[at + i]!;
    const from = i * classes;
    for (let c = 0; c < classes; c++) logits[c]! += x * weights[from + c]!;
  }
}

function softmaxInPlace(logits: Float64Array): void {
  let largest = -Infinity;
  for (const logit of logits) largest = Math.max(largest, logit);
  let total = 0;
  for (let c = 0; c < logits.length; c++) total += logits[c] = Math.exp(logits[c]! - largest);
  for (let c = 0; c < logits.length; c++) logits[c]! /= total;
}
