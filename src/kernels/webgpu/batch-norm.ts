/**
 * @file Batch norm in training mode with shortcut and ReLU, forward and backward, without transposes
 * (formulas: `src/layers/batch-norm.ts`). x is seen as rows × channels.
 *
 * Forward: each thread sums a share of the rows, as differences from the share's first row, so that
 * a mean far from 0 costs no digits; the shares' moments are merged pairwise (Chan et al. 1979); then
 * y = ReLU(γ·(x − μ)/√(σ² + ε) + β + residual). Backward: Σ dy and Σ dy·x̂ in the same two stages,
 * then dx. Where the ReLU closed is told by y where a shortcut was added, else by x̂ again.
 *
 * `BatchNormTraining` {x, gamma, beta, residual?, running?} → [y, moments], moments f32 [2, c]: μ and
 * 1/√(σ²+ε). What merges the moments moves the running statistics too, so that they cost no dispatch.
 * `BatchNormInference` {x, gamma, beta, running, residual?} → [y].
 * `BatchNormTrainingGrad` {dy, y, saved0: moments, x, gamma, beta, residual?} → [dx, dγ, dβ, dresidual?].
 */
import { engine, type KernelConfig, type Tensor, type TensorInfo } from '@tensorflow/tfjs-core';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { dispatch, makeOutput, type Binding, type Element } from './dispatch';
import { elementOf, widthOf } from './tile';

interface Shape {
  rows: number;
  /** Vectors of channels in a row, and their width. */
  vectors: number;
  width: 1 | 4;
  /** Shares of the rows, and the rows of each but the last. */
  shares: number;
  rowsPerShare: number;
}

const lanes = 64;
const wishedThreads = 8192;
const minRows = 16;

function shapeOf(x: TensorInfo): Shape {
  const channels = x.shape.at(-1)!;
  const rows = x.shape.reduce((product, length) => product * length, 1) / channels;
  const width = widthOf(channels);
  const vectors = channels / width;
  const wished = Math.min(Math.ceil(wishedThreads / vectors), Math.ceil(rows / minRows));
  const rowsPerShare = Math.ceil(rows / wished);
  return { rows, vectors, width, shares: Math.ceil(rows / rowsPerShare), rowsPerShare };
}

const keyOf = ({ rows, vectors, width, shares }: Shape) => `${rows}x${vectors}x${width} ${shares}`;

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
    const shape = shapeOf(x!);
    const moments = momentsOf(webgpu, x!, shape, epsilon, running && { tensor: running, momentum });
    const y = makeOutput(webgpu, x!.shape);
    const element = elementOf(shape.width);
    const bindings: Binding[] = [
      { name: 'x', tensor: x!, element },
      { name: 'gamma', tensor: gamma!, element },
      { name: 'beta', tensor: beta!, element },
      { name: 'moments', tensor: moments, element },
      { name: 'y', tensor: y, element, written: true },
    ];
    if (residual) bindings.push({ name: 'residual', tensor: residual, element });
    const { rows, vectors } = shape;
    dispatch(webgpu, {
      key: `batch-norm ${keyOf(shape)} ${relu} ${Boolean(residual)}`,
      threads: rows * vectors,
      bindings,
      code: () => `
fn run(thread: u32) {
  let c = thread % ${vectors}u;
  var value = gamma[c] * ((x[thread] - moments[c]) * moments[${vectors}u + c]) + beta[c];
  ${residual ? 'value += residual[thread];' : ''}
  y[thread] = ${relu ? `max(value, ${element}())` : 'value'};
}`,
    });
    return [y, moments];
  },
};

function momentsOf(
  backend: WebGPUBackend,
  x: TensorInfo,
  shape: Shape,
  epsilon: number,
  running: { tensor: TensorInfo; momentum: number } | undefined,
): TensorInfo {
  const { rows, vectors, width, shares, rowsPerShare } = shape;
  const channels = vectors * width;
  const element = elementOf(width);
  // Per share: the mean, and the sum of squared differences from it.
  const partial = makeOutput(backend, [2, shares, channels]);
  dispatch(backend, {
    key: `batch-norm moments ${keyOf(shape)}`,
    threads: shares * vectors,
    bindings: [
      { name: 'x', tensor: x, element },
      { name: 'partial', tensor: partial, element, written: true },
    ],
    code: () => `
fn run(thread: u32) {
  let share = thread / ${vectors}u;
  let start = share * ${rowsPerShare}u;
  let count = min(${rowsPerShare}u, ${rows}u - start);
  var at = start * ${vectors}u + thread % ${vectors}u;
  let origin = x[at];
  var sum = ${element}();
  var squares = ${element}();
  for (var row = 0u; row < count; row++) {
    let difference = x[at] - origin;
    sum += difference;
    squares += difference * difference;
    at += ${vectors}u;
  }
  let mean = sum / f32(count);
  partial[thread] = origin + mean;
  partial[${shares * vectors}u + thread] = max(squares - sum * mean, ${element}());
}`,
  });
  const moments = makeOutput(backend, [2, channels]);
  dispatch(backend, {
    key: `batch-norm merge ${keyOf(shape)} ${epsilon} ${running?.momentum}`,
    threads: vectors * lanes,
    workgroupSize: lanes,
    cooperative: true,
    bindings: [
      { name: 'partial', tensor: partial, element },
      { name: 'moments', tensor: moments, element, written: true },
      ...(running ? [{ name: 'running', tensor: running.tensor, element, written: true }] : []),
    ],
    code: () => `
var<workgroup> counts: array<f32, ${lanes}>;
var<workgroup> means: array<${element}, ${lanes}>;
var<workgroup> squares: array<${element}, ${lanes}>;

fn merge(i: u32, count: f32, mean: ${element}, square: ${element}) {
  let total = counts[i] + count;
  if (total == 0) { return; }
  let difference = mean - means[i];
  squares[i] += square + difference * difference * (counts[i] * count / total);
  means[i] += difference * (count / total);
  counts[i] = total;
}

fn run(group: u32, lane: u32) {
  counts[lane] = 0;
  means[lane] = ${element}();
  squares[lane] = ${element}();
  for (var share = lane; share < ${shares}u; share += ${lanes}u) {
    let at = share * ${vectors}u + group;
    let count = min(${rowsPerShare}u, ${rows}u - share * ${rowsPerShare}u);
    merge(lane, f32(count), partial[at], partial[${shares * vectors}u + at]);
  }
  for (var half = ${lanes / 2}u; half > 0u; half /= 2u) {
    workgroupBarrier();
    if (lane < half) { merge(lane, counts[lane + half], means[lane + half], squares[lane + half]); }
  }
  if (lane == 0u) {
    moments[group] = means[0];
    moments[${vectors}u + group] = inverseSqrt(squares[0] / ${rows}f + ${epsilon}f);
    ${running ? movedTowards(running.momentum, rows, vectors) : ''}
  }
}`,
  });
  backend.disposeData(partial.dataId);
  return moments;
}

function movedTowards(momentum: number, rows: number, vectors: number): string {
  return `
    let variance = squares[0] / ${Math.max(rows - 1, 1)}f;
    running[group] = ${1 - momentum}f * running[group] + ${momentum}f * means[0];
    running[${vectors}u + group] = ${1 - momentum}f * running[${vectors}u + group] + ${momentum}f * variance;`;
}

export const batchNormInference: KernelConfig = {
  kernelName: 'BatchNormInference',
  backendName: 'webgpu',
  kernelFunc: ({ inputs, attrs, backend }) => {
    const { x, gamma, beta, running, residual } = inputs as Record<string, Tensor>;
    const { epsilon, relu } = attrs as unknown as Attributes;
    const webgpu = backend as WebGPUBackend;
    const shape = shapeOf(x!);
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

export const batchNormTrainingGrad: KernelConfig = {
  kernelName: 'BatchNormTrainingGrad',
  backendName: 'webgpu',
  kernelFunc: ({ inputs, attrs, backend }) => {
    const { dy, y, saved0, x, gamma, beta, residual } = inputs as Record<string, Tensor>;
    const { relu } = attrs as unknown as { relu: boolean };
    const webgpu = backend as WebGPUBackend;
    const shape = shapeOf(x!);
    const { rows, vectors, width, shares, rowsPerShare } = shape;
    const channels = vectors * width;
    const element = elementOf(width);
    const always = [
      { name: 'x', tensor: x!, element },
      { name: 'gamma', tensor: gamma!, element },
      { name: 'moments', tensor: saved0!, element },
    ];
    const gate = gateOf(relu, { dy: dy!, y: y!, beta: beta!, residual: residual! }, element);
    // What passes the ReLU is the shortcut's gradient: written once, it is all that dx then needs.
    const passedOn = residual && relu ? makeOutput(webgpu, x!.shape) : undefined;
    const key = `${keyOf(shape)} ${relu} ${Boolean(residual)}`;
    const partial = makeOutput(webgpu, [2, shares, channels]);
    dispatch(webgpu, {
      key: `batch-norm-grad sums ${key}`,
      threads: shares * vectors,
      bindings: [
        ...always,
        ...gate.bindings,
        { name: 'partial', tensor: partial, element, written: true },
        ...(passedOn ? [{ name: 'passed', tensor: passedOn, element, written: true }] : []),
      ],
      code: () => `
fn run(thread: u32) {
  let c = thread % ${vectors}u;
  let start = (thread / ${vectors}u) * ${rowsPerShare}u;
  let count = min(${rowsPerShare}u, ${rows}u - start);
  ${preparation(vectors)}
  var sum = ${element}();
  var products = ${element}();
  var at = start * ${vectors}u + c;
  for (var row = 0u; row < count; row++) {
    let xHat = (x[at] - mean) * deviation;
    let gradient = ${gate.gradient};
    ${passedOn ? 'passed[at] = gradient;' : ''}
    sum += gradient;
    products += gradient * xHat;
    at += ${vectors}u;
  }
  partial[thread] = sum;
  partial[${shares * vectors}u + thread] = products;
}`,
    });
    const dBeta = makeOutput(webgpu, [channels]);
    const dGamma = makeOutput(webgpu, [channels]);
    dispatch(webgpu, {
      key: `batch-norm-grad add ${keyOf(shape)}`,
      threads: vectors * lanes,
      workgroupSize: lanes,
      cooperative: true,
      bindings: [
        { name: 'partial', tensor: partial, element },
        { name: 'dBeta', tensor: dBeta, element, written: true },
        { name: 'dGamma', tensor: dGamma, element, written: true },
      ],
      code: () => `
var<workgroup> sums: array<${element}, ${lanes}>;
var<workgroup> products: array<${element}, ${lanes}>;

fn run(group: u32, lane: u32) {
  var sum = ${element}();
  var product = ${element}();
  for (var at = lane * ${vectors}u + group; at < ${shares * vectors}u; at += ${lanes * vectors}u) {
    sum += partial[at];
    product += partial[${shares * vectors}u + at];
  }
  sums[lane] = sum;
  products[lane] = product;
  for (var half = ${lanes / 2}u; half > 0u; half /= 2u) {
    workgroupBarrier();
    if (lane < half) {
      sums[lane] += sums[lane + half];
      products[lane] += products[lane + half];
    }
  }
  if (lane == 0u) {
    dBeta[group] = sums[0];
    dGamma[group] = products[0];
  }
}`,
    });
    webgpu.disposeData(partial.dataId);
    const dx = makeOutput(webgpu, x!.shape);
    const last = passedOn ? gateOf(false, { dy: passedOn }, element) : gate;
    dispatch(webgpu, {
      key: `batch-norm-grad ${key}`,
      threads: rows * vectors,
      bindings: [
        ...always,
        ...last.bindings,
        { name: 'dBeta', tensor: dBeta, element },
        { name: 'dGamma', tensor: dGamma, element },
        { name: 'dx', tensor: dx, element, written: true },
      ],
      code: () => `
fn run(at: u32) {
  let c = at % ${vectors}u;
  ${preparation(vectors)}
  let xHat = (x[at] - mean) * deviation;
  let gradient = ${last.gradient};
  dx[at] = scale * deviation * (gradient - (dBeta[c] + xHat * dGamma[c]) / ${rows}f);
}`,
    });
    if (!residual) return [dx, dGamma, dBeta];
    return [dx, dGamma, dBeta, passedOn ?? (engine().runKernel('Identity', { x: dy! }) as TensorInfo)];
  },
};

function preparation(vectors: number): string {
  return `
  let mean = moments[c];
  let deviation = moments[${vectors}u + c];
  let scale = gamma[c];`;
}

/** dy where the ReLU let through and 0 where it closed, in terms of `at`, `scale` and `xHat`. */
function gateOf(
  relu: boolean,
  { dy, y, beta, residual }: { dy: TensorInfo; y?: TensorInfo; beta?: TensorInfo; residual?: TensorInfo },
  element: Element,
): { bindings: Binding[]; gradient: string } {
  const bindings: Binding[] = [{ name: 'dy', tensor: dy, element }];
  if (!relu) return { bindings, gradient: 'dy[at]' };
  const open = residual ? 'y[at]' : 'scale * xHat + beta[c]';
  bindings.push(residual ? { name: 'y', tensor: y!, element } : { name: 'beta', tensor: beta!, element });
  const zero = `${element}()`;
  return { bindings, gradient: `select(${zero}, dy[at], ${open} > ${zero})` };
}
