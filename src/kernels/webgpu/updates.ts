/**
 * @file The optimisers' updates in place, several weights a dispatch where buffers allow (formulas and attributes:
 * `src/optimizers`). What changes from step to step travels as parameters, the rest is in the code.
 * With an input `guard` (`half/loss-scale.ts`) none is made where that says so.
 * `AdamUpdate` (also AdamW), `SgdUpdate`, `LarsUpdate` → [].
 */
import { util, type KernelConfig, type NamedTensorInfoMap, type TensorInfo } from '@tensorflow/tfjs-core';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import type { UpdateMoment } from '../../tensor/update-moment';
import { dispatch, makeOutput, type Binding, type Parameters } from './dispatch';
import { workgroupReduce } from './workgroup-reduce';
import { elementOf, repeat, widthOf } from './tile';

interface StepAttributes {
  moment: UpdateMoment;
  /** 1 for weights that decay and take part in LARS's trust ratio. */
  adapted: number[];
}

const learningRateOf =
  (moment: UpdateMoment): Parameters =>
  () =>
    Float32Array.of(moment.learningRate);

interface Updated {
  weight: TensorInfo;
  gradient: TensorInfo;
  slots: TensorInfo[];
  adapted: boolean;
  size: number;
}

function weightsOf(inputs: NamedTensorInfoMap, adapted: number[], slotCount: number): Updated[] {
  return adapted.map((isAdapted, i) => ({
    weight: inputs[`weight${i}`]!,
    gradient: inputs[`gradient${i}`]!,
    slots: Array.from({ length: slotCount }, (_, k) => inputs[`slot${i}_${k}`]!),
    adapted: isAdapted === 1,
    size: util.sizeFromShape(inputs[`weight${i}`]!.shape),
  }));
}

/** Bindings w, g, s0, s1, … with `suffix`, taken `width` numbers at a time. */
function bindingsOf({ weight, gradient, slots }: Updated, width: 1 | 4, suffix = ''): Binding[] {
  const element = elementOf(width);
  return [
    { name: `w${suffix}`, tensor: weight, element, written: true },
    { name: `g${suffix}`, tensor: gradient, element },
    ...slots.map((slot, k) => ({ name: `s${k}${suffix}`, tensor: slot, element, written: true })),
  ];
}

type AdamAttributes = StepAttributes &
  Record<'beta1' | 'beta2' | 'epsilon' | 'weightDecay' | 'decoupledDecay', number>;

/** Weights that one dispatch updates: each has four buffers, of which WebGPU promises eight. */
const adamPerDispatch = 2;

export const adamUpdate: KernelConfig = {
  kernelName: 'AdamUpdate',
  backendName: 'webgpu',
  kernelFunc: ({ inputs, attrs, backend }) => {
    const attributes = attrs as unknown as AdamAttributes;
    const { moment, beta1, beta2, epsilon, weightDecay, decoupledDecay } = attributes;
    const { guard } = inputs;
    const parameters = () => {
      const { learningRate, update } = moment;
      return Float32Array.of(
        learningRate / (1 - beta1 ** update),
        1 / Math.sqrt(1 - beta2 ** update),
        1 - learningRate * decoupledDecay,
        update,
      );
    };
    for (const group of inGroups(weightsOf(inputs, attributes.adapted, 2), adamPerDispatch)) {
      dispatch(backend as WebGPUBackend, {
        key: `adam ${group.map(({ size, adapted }) => `${size} ${adapted}`)} ${[beta1, beta2, epsilon, weightDecay]}`,
        threads: Math.max(...group.map(({ size }) => size / widthOf(size))),
        bindings: group.flatMap((updated, k) => bindingsOf(updated, widthOf(updated.size), `_${k}`)),
        parameters,
        guard,
        code: () => `
fn run(i: u32) {
  ${
    guard
      ? `
  // Of updates that were made: the corrections for those that were skipped are exactly 1 where none was.
  let counted = parameters[0].w;
  let made = counted - guard.w;
  let rate = parameters[0].x * ((1f - pow(${beta1}f, counted)) / (1f - pow(${beta1}f, made)));
  let rootScale = parameters[0].y * sqrt((1f - pow(${beta2}f, counted)) / (1f - pow(${beta2}f, made)));`
      : `
  let rate = parameters[0].x;
  let rootScale = parameters[0].y;`
  }
  ${repeat(group.length, (k) => {
    const { size, adapted } = group[k]!;
    return `
  if (i < ${size / widthOf(size)}u) {
    let keep = ${adapted ? 'parameters[0].z' : '1f'};
    let gradient = g_${k}[i] ${adapted ? `+ ${weightDecay}f * w_${k}[i]` : ''};
    let first = ${beta1}f * s0_${k}[i] + ${1 - beta1}f * gradient;
    let second = ${beta2}f * s1_${k}[i] + ${1 - beta2}f * gradient * gradient;
    s0_${k}[i] = first;
    s1_${k}[i] = second;
    w_${k}[i] = keep * w_${k}[i] - rate * first / (sqrt(second) * rootScale + ${epsilon}f);
  }`;
  })}
}`,
      });
    }
    return [];
  },
};

type SgdAttributes = StepAttributes & { momentum: number; nesterov: boolean; weightDecay: number };

export const sgdUpdate: KernelConfig = {
  kernelName: 'SgdUpdate',
  backendName: 'webgpu',
  kernelFunc: ({ inputs, attrs, backend }) => {
    const { moment, momentum, nesterov, weightDecay, ...rest } = attrs as unknown as SgdAttributes;
    const parameters = learningRateOf(moment);
    for (const updated of weightsOf(inputs, rest.adapted, 1)) {
      const { size, adapted } = updated;
      const width = widthOf(size);
      dispatch(backend as WebGPUBackend, {
        key: `sgd ${size} ${adapted} ${[momentum, nesterov, weightDecay]}`,
        threads: size / width,
        bindings: bindingsOf(updated, width),
        parameters,
        guard: inputs['guard'],
        code: () => `
fn run(i: u32) {
  let gradient = g[i] ${adapted ? `+ ${weightDecay}f * w[i]` : ''};
  let velocity = ${momentum}f * s0[i] + gradient;
  s0[i] = velocity;
  w[i] -= parameters[0].x * (${nesterov ? `gradient + ${momentum}f * velocity` : 'velocity'});
}`,
      });
    }
    return [];
  },
};

type LarsAttributes = StepAttributes & Record<'momentum' | 'trustCoefficient' | 'weightDecay', number>;

/** Weights whose norms one dispatch takes, and workgroups and lanes for each. */
const normsPerDispatch = 3;
const normShares = 16;
const normLanes = 64;
/** Weights without trust ratio that one dispatch updates. */
const plainPerDispatch = 2;

export const larsUpdate: KernelConfig = {
  kernelName: 'LarsUpdate',
  backendName: 'webgpu',
  kernelFunc: ({ inputs, attrs, backend }) => {
    const attributes = attrs as unknown as LarsAttributes;
    const webgpu = backend as WebGPUBackend;
    const parameters = learningRateOf(attributes.moment);
    const all = weightsOf(inputs, attributes.adapted, 1);
    const { guard } = inputs;
    for (const group of inGroups(
      all.filter(({ adapted }) => adapted),
      normsPerDispatch,
    )) {
      const norms = squaredNorms(webgpu, group, attributes.weightDecay);
      group.forEach((updated, i) =>
        updateAdapted(webgpu, updated, { norms, index: i, attributes, parameters, guard }),
      );
      webgpu.disposeData(norms.dataId);
    }
    for (const group of inGroups(
      all.filter(({ adapted }) => !adapted),
      plainPerDispatch,
    )) {
      updatePlain(webgpu, group, { attributes, parameters, guard });
    }
    return [];
  },
};

/** Σw² and Σ(g + λw)² in shares, [group, normShares, 2]. */
function squaredNorms(backend: WebGPUBackend, group: Updated[], weightDecay: number): TensorInfo {
  const norms = makeOutput(backend, [group.length, normShares, 2]);
  const sizes = group.map(({ size }) => size);
  dispatch(backend, {
    key: `lars norms ${sizes} ${weightDecay}`,
    threads: group.length * normShares * normLanes,
    workgroupSize: normLanes,
    cooperative: true,
    bindings: [
      ...group.flatMap(({ weight, gradient }, i): Binding[] => [
        { name: `w${i}`, tensor: weight, element: 'f32' },
        { name: `g${i}`, tensor: gradient, element: 'f32' },
      ]),
      { name: 'norms', tensor: norms, element: 'vec2f', written: true },
    ],
    code: () => `
${workgroupReduce(normLanes, 'vec2f')}
fn run(group: u32, lane: u32) {
  let first = (group % ${normShares}u) * ${normLanes}u + lane;
  var sum = vec2f();
  ${repeat(
    group.length,
    (i) => `
  if (group / ${normShares}u == ${i}u) {
    for (var at = first; at < ${sizes[i]}u; at += ${normShares * normLanes}u) {
      let weight = w${i}[at];
      let gradient = g${i}[at] + ${weightDecay}f * weight;
      sum += vec2f(weight * weight, gradient * gradient);
    }
  }`,
  )}
  let total = workgroupReduce(lane, sum);
  if (lane == 0u) { norms[group] = total; }
}`,
  });
  return norms;
}

interface LarsMoment {
  attributes: LarsAttributes;
  parameters: Parameters;
  guard: TensorInfo | undefined;
}

interface LarsGroup extends LarsMoment {
  norms: TensorInfo;
  /** Of the weight among the norms. */
  index: number;
}

function updateAdapted(
  backend: WebGPUBackend,
  updated: Updated,
  { norms, index, attributes, parameters, guard }: LarsGroup,
): void {
  const { size } = updated;
  const { momentum, trustCoefficient, weightDecay } = attributes;
  const width = widthOf(size);
  dispatch(backend, {
    key: `lars ${size} ${index} ${[momentum, trustCoefficient, weightDecay]}`,
    threads: size / width,
    bindings: [...bindingsOf(updated, width), { name: 'norms', tensor: norms, element: 'vec2f' }],
    parameters,
    guard,
    code: () => `
fn run(i: u32) {
  var squares = vec2f();
  for (var share = 0u; share < ${normShares}u; share++) { squares += norms[${index * normShares}u + share]; }
  var trust = 1f;
  if ((squares.x > 0) & (squares.y > 0)) { trust = ${trustCoefficient}f * sqrt(squares.x) / sqrt(squares.y); }
  let velocity = ${momentum}f * s0[i] + parameters[0].x * trust * (g[i] + ${weightDecay}f * w[i]);
  s0[i] = velocity;
  w[i] -= velocity;
}`,
  });
}

function updatePlain(
  backend: WebGPUBackend,
  group: Updated[],
  { attributes: { momentum }, parameters, guard }: LarsMoment,
): void {
  const sizes = group.map(({ size }) => size);
  dispatch(backend, {
    key: `lars plain ${sizes} ${momentum}`,
    threads: Math.max(...sizes),
    bindings: group.flatMap((updated, i) => bindingsOf(updated, 1, `_${i}`)),
    parameters,
    guard,
    code: () => `
fn run(i: u32) {
  ${repeat(
    group.length,
    (k) => `
  if (i < ${sizes[k]}u) {
    let velocity = ${momentum}f * s0_${k}[i] + parameters[0].x * g_${k}[i];
    s0_${k}[i] = velocity;
    w_${k}[i] -= velocity;
  }`,
  )}
}`,
  });
}

function inGroups<Item>(items: Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );
}
