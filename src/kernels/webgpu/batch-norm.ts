/**
 * @file Batch norm in training mode with shortcut and ReLU, without transposes (formulas: `src/layers/batch-norm.ts`;
 * its gradient: `batch-norm-grad.ts`). x is seen as rows × channels.
 *
 * In two passes (`shared-sums.ts`): moments of each part of the rows, of differences from the part's first row, so
 * that a mean far from 0 costs no digits; then their sum over all parts, relative to the first part's mean, and
 * y = ReLU(γ·(x − μ)/√(σ² + ε) + β + residual). What merges the moments moves the running statistics too.
 *
 * `BatchNormTraining` {x, gamma, beta, residual?, running?} → [y, norms], f32 [4, c]: μ, 1/√(σ²+ε), γ and β, which
 * is all that the gradient needs.
 * `BatchNormInference` {x, gamma, beta, running, residual?} → [y].
 */
import type { KernelConfig, Tensor, TensorInfo } from '@tensorflow/tfjs-core';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { dispatch, makeOutput, type Binding } from './dispatch';
import { makeLike } from './half/half-tensors';
import {
  addUp,
  keyOf,
  overParts,
  overRows,
  runOf,
  sharedBy,
  sumShapeOf,
  writePart,
  type SumShape,
} from './shared-sums';
import { elementOf } from './tile';

interface Attributes {
  epsilon: number;
  relu: boolean;
}

interface TrainingAttributes extends Attributes {
  /** The batch's share of the new running statistics. */
  momentum: number;
}

export const batchNormTraining: KernelConfig = {
  kernelName: 'BatchNormTraining',
  backendName: 'webgpu',
  kernelFunc: ({ inputs, attrs, backend }) => {
    const { x, gamma, beta, residual, running } = inputs as Record<string, Tensor>;
    const { epsilon, relu, momentum } = attrs as unknown as TrainingAttributes;
    const webgpu = backend as WebGPUBackend;
    const shape = sumShapeOf(webgpu, x!);
    const { rows, vectors, width, rowsPerPart } = shape;
    const element = elementOf(width);
    const partial = partialMoments(webgpu, x!, shape);
    const norms = makeOutput(webgpu, [4, vectors * width]);
    const y = makeLike(webgpu, x!.shape, x!);
    const bindings: Binding[] = [
      { name: 'x', tensor: x!, element },
      { name: 'gamma', tensor: gamma!, element },
      { name: 'beta', tensor: beta!, element },
      { name: 'partial', tensor: partial, element },
      { name: 'norms', tensor: norms, element, written: true },
      { name: 'y', tensor: y, element, written: true },
    ];
    if (residual) bindings.push({ name: 'residual', tensor: residual, element });
    if (running) bindings.push({ name: 'running', tensor: running, element, written: true });
    dispatch(webgpu, {
      key: `batch-norm ${keyOf(shape)} ${epsilon} ${relu} ${Boolean(residual)} ${running ? momentum : ''}`,
      ...sharedBy(shape),
      bindings,
      code: () =>
        runOf(
          shape,
          `
  let origin = partial[c];
  var sum = ${element}();
  var products = ${element}();
  ${overParts(
    shape,
    `
    let count = f32(min(${rowsPerPart}u, ${rows}u - other * ${rowsPerPart}u));
    let difference = one - origin;
    sum += count * difference;
    products += two + count * difference * difference;`,
  )}
  ${addUp(shape)}
  let meanDifference = total / ${rows}f;
  let mean = origin + meanDifference;
  let variation = max(product - total * meanDifference, ${element}());
  let deviation = inverseSqrt(variation / ${rows}f + ${epsilon}f);
  let scale = gamma[c];
  let offset = beta[c];
  if ((part == 0u) & (down == 0u) & isVector) {
    norms[c] = mean;
    norms[${vectors}u + c] = deviation;
    norms[${2 * vectors}u + c] = scale;
    norms[${3 * vectors}u + c] = offset;
    ${running ? movedTowards(momentum, shape) : ''}
  }
  if (!isVector) { return; }
  ${overRows(
    shape,
    `
    var value = scale * ((x[at] - mean) * deviation) + offset;
    ${residual ? 'value += residual[at];' : ''}
    y[at] = ${relu ? `max(value, ${element}())` : 'value'};`,
  )}`,
        ),
    });
    webgpu.disposeData(partial.dataId);
    return [y, norms];
  },
};

/** Per part: the mean, and the sum of squared differences from it. */
function partialMoments(backend: WebGPUBackend, x: TensorInfo, shape: SumShape): TensorInfo {
  const { vectors, width, parts } = shape;
  const element = elementOf(width);
  const partial = makeOutput(backend, [2, parts, vectors * width]);
  dispatch(backend, {
    key: `batch-norm moments ${keyOf(shape)}`,
    ...sharedBy(shape),
    bindings: [
      { name: 'x', tensor: x, element },
      { name: 'partial', tensor: partial, element, written: true },
    ],
    code: () =>
      runOf(
        shape,
        `
  let origin = x[first * ${vectors}u + c];
  var sum = ${element}();
  var products = ${element}();
  ${overRows(
    shape,
    `
    let difference = x[at] - origin;
    sum += difference;
    products += difference * difference;`,
  )}
  ${addUp(shape)}
  let mean = total / f32(last - first);
  ${writePart(shape, 'origin + mean', `max(product - total * mean, ${element}())`)}`,
      ),
  });
  return partial;
}

function movedTowards(momentum: number, { rows, vectors }: SumShape): string {
  return `
    let variance = variation / ${Math.max(rows - 1, 1)}f;
    running[c] = ${1 - momentum}f * running[c] + ${momentum}f * mean;
    running[${vectors}u + c] = ${1 - momentum}f * running[${vectors}u + c] + ${momentum}f * variance;`;
}

export const batchNormInference: KernelConfig = {
  kernelName: 'BatchNormInference',
  backendName: 'webgpu',
  kernelFunc: ({ inputs, attrs, backend }) => {
    const { x, gamma, beta, running, residual } = inputs as Record<string, Tensor>;
    const { epsilon, relu } = attrs as unknown as Attributes;
    const webgpu = backend as WebGPUBackend;
    const shape = sumShapeOf(webgpu, x!);
    const { rows, vectors } = shape;
    const element = elementOf(shape.width);
    const y = makeOutput(webgpu, x!.shape);
    const bindings: Binding[] = [
      { name: 'x', tensor: x!, element },
      { name: 'gamma', tensor: gamma!, element },
      { name: 'beta', tensor: beta!, element },
      { name: 'running', tensor: running!, element },
      { name: 'y', tensor: y, element, written: true },
    ];
    if (residual) bindings.push({ name: 'residual', tensor: residual, element });
    dispatch(webgpu, {
      key: `batch-norm inference ${keyOf(shape)} ${epsilon} ${relu} ${Boolean(residual)}`,
      threads: rows * vectors,
      bindings,
      code: () => `
fn run(thread: u32) {
  let c = thread % ${vectors}u;
  let scale = gamma[c] * inverseSqrt(running[${vectors}u + c] + ${epsilon}f);
  var value = (x[thread] - running[c]) * scale + beta[c];
  ${residual ? 'value += residual[thread];' : ''}
  y[thread] = ${relu ? `max(value, ${element}())` : 'value'};
}`,
    });
    return [y];
  },
};
