/**
 * @file Colour jitter (Chen et al. 2020, appendix A): brightness, contrast, saturation and hue in
 * random order, each clipped to [0, 1]. At strength s the factors are U(max(1−δ, 0), 1+δ) with
 * δ = s·base, the hue shift U(−s·base, s·base).
 */
import { description } from './description';
import type { Random } from '../../random/random';
import { brightness } from './brightness';
import { contrast } from './contrast';
import { hue } from './hue';
import { saturation } from './saturation';
import type { FloatImage, Transform } from '../transform';

const operations = { brightness, contrast, saturation, hue };
type JitterOperation = keyof typeof operations;
const operationNames = Object.keys(operations) as JitterOperation[];

export interface JitterParameters {
  /** What is done at all, in this order: all four where they are sampled. */
  order: readonly JitterOperation[];
  brightness: number;
  contrast: number;
  saturation: number;
  /** Turns. */
  hue: number;
}

/** Of the order's columns; numbers are one more than the place among the names, and 0 is none. */
const placeColumns = ['first', 'second', 'third', 'fourth'] as const;
const numberOf = (operation: JitterOperation) => 1 + operationNames.indexOf(operation);

export const jitter: Transform<typeof description.schema, JitterParameters> = {
  ...description,
  sample(config, random) {
    const order = random.shuffle([...operationNames]);
    return {
      order,
      brightness: factor(config.brightness * config.strength, random),
      contrast: factor(config.contrast * config.strength, random),
      saturation: factor(config.saturation * config.strength, random),
      hue: config.hue * config.strength * random.uniform(-1, 1),
    };
  },
  apply(image, parameters, data = new Float32Array(image.data.length)) {
    data.set(image.data);
    const jittered: FloatImage = { ...image, data };
    for (const operation of parameters.order) operations[operation](jittered, parameters[operation]);
    return jittered;
  },
  device: {
    kind: 'recolours',
    columns: [...placeColumns, ...operationNames],
    meanOf: 'jitter_before_contrast',
    code: `
fn jitter_operation(view: u32, place: u32) -> u32 {
  return u32(parameter(view, jitter_first + place));
}

fn jitter_blended(color: vec3f, other: vec3f, factor: f32) -> vec3f {
  return clamp(factor * color + (1 - factor) * other, vec3f(), vec3f(1));
}

fn jitter_turned(color: vec3f, shift: f32) -> vec3f {
  let value = max(color.x, max(color.y, color.z));
  let chroma = value - min(color.x, min(color.y, color.z));
  if (channels == 1u || chroma == 0) { return color; }
  var sixths = 4 + (color.x - color.y) / chroma;
  if (value == color.y) { sixths = 2 + (color.z - color.x) / chroma; }
  if (value == color.x) { sixths = (color.y - color.z) / chroma; }
  let around = vec3f(sixths + 6 * shift) + vec3f(5, 3, 1);
  let k = around - 6 * floor(around / 6);
  return value - chroma * max(vec3f(), min(min(k, 4 - k), vec3f(1)));
}

fn jitter_changed(view: u32, color: vec3f, operation: u32, mean: f32) -> vec3f {
  switch operation {
    case ${numberOf('brightness')}u: {
      return jitter_blended(color, vec3f(), parameter(view, jitter_brightness));
    }
    case ${numberOf('contrast')}u: {
      return jitter_blended(color, vec3f(mean), parameter(view, jitter_contrast));
    }
    case ${numberOf('saturation')}u: {
      if (channels == 1u) { return color; }
      return jitter_blended(color, vec3f(grey(color)), parameter(view, jitter_saturation));
    }
    case ${numberOf('hue')}u: { return jitter_turned(color, parameter(view, jitter_hue)); }
    default: { return color; }
  }
}

fn jitter_before_contrast(view: u32, at: vec2u, color: vec3f) -> vec3f {
  var result = color;
  for (var place = 0u; place < ${placeColumns.length}u; place++) {
    let operation = jitter_operation(view, place);
    if (operation == ${numberOf('contrast')}u) { break; }
    result = jitter_changed(view, result, operation, 0);
  }
  return result;
}

fn jitter(view: u32, at: vec2u, color: vec3f) -> vec3f {
  var result = color;
  let mean = mean_of(view);
  for (var place = 0u; place < ${placeColumns.length}u; place++) {
    result = jitter_changed(view, result, jitter_operation(view, place), mean);
  }
  return result;
}`,
    columnValues: ({ order, ...amounts }) => ({
      ...amounts,
      ...Object.fromEntries(order.map((operation, i) => [placeColumns[i]!, numberOf(operation)] as const)),
    }),
  },
  parameterFields: () => [
    { name: 'brightness', minimum: 0, maximum: 2, step: 0.01 },
    { name: 'contrast', minimum: 0, maximum: 2, step: 0.01 },
    { name: 'saturation', minimum: 0, maximum: 2, step: 0.01 },
    { name: 'hue', minimum: -0.5, maximum: 0.5, step: 0.01, unit: 'turns' },
  ],
  phrases: ({ order, ...amounts }, _, write) =>
    order.flatMap((operation) => {
      const isHue = operation === 'hue';
      const written = (value: number) => (isHue ? write.signed(value) : write.plain(value));
      const amount = written(amounts[operation]);
      return amount === written(isHue ? 0 : 1) ? [] : [{ name: operation, numbers: { amount } }];
    }),
};

function factor(delta: number, random: Random): number {
  return random.uniform(Math.max(1 - delta, 0), 1 + delta);
}
