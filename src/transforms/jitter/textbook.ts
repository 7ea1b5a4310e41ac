/** @file Colour jitter in tensor operations: brightness, contrast, saturation and hue, in the order given. */
import {
  add,
  clipByValue,
  div,
  equal,
  floor,
  max,
  maximum,
  mean,
  min,
  minimum,
  mul,
  split,
  sub,
  tensor1d,
  where,
  type Tensor4D,
  type TensorLike,
} from '@tensorflow/tfjs-core';
import { textbookLuminance } from '../colour/textbook-luminance';
import type { OperationParameters, Textbook } from '../textbook';
import type { JitterParameters } from './transform';

const operations: Record<JitterParameters['order'][number], (x: Tensor4D, amount: number) => Tensor4D> = {
  brightness: textbookBrightness,
  contrast: textbookContrast,
  saturation: textbookSaturation,
  hue: textbookHue,
};

const unchanged: JitterParameters = { order: [], brightness: 1, contrast: 1, saturation: 1, hue: 0 };

export const jitter: Textbook<JitterParameters> = {
  apply: (x, parameters) =>
    parameters.order.reduce((current, operation) => operations[operation](current, parameters[operation]), x),
  operations: {
    brightness: one('brightness', 'factor'),
    contrast: one('contrast', 'factor'),
    saturation: one('saturation', 'factor'),
    hue: one('hue', 'shift'),
  },
};

/** One of the four alone. */
function one(operation: JitterParameters['order'][number], amount: 'factor' | 'shift') {
  return (given: OperationParameters): JitterParameters => ({
    ...unchanged,
    order: [operation],
    [operation]: Number(given[amount]),
  });
}

function textbookBrightness(x: Tensor4D, factor: number): Tensor4D {
  return textbookBlend(x, 0, factor);
}

function textbookContrast(x: Tensor4D, factor: number): Tensor4D {
  return textbookBlend(x, mean<Tensor4D>(textbookLuminance(x), [1, 2, 3], true), factor);
}

function textbookSaturation(x: Tensor4D, factor: number): Tensor4D {
  return x.shape[3] === 3 ? textbookBlend(x, textbookLuminance(x), factor) : x;
}

function textbookBlend(x: Tensor4D, other: Tensor4D | TensorLike, factor: number): Tensor4D {
  return clipByValue(add<Tensor4D>(mul(factor, x), mul(1 - factor, other)), 0, 1);
}

function textbookHue(x: Tensor4D, shift: number): Tensor4D {
  if (x.shape[3] !== 3) return x;
  const [red, green, blue] = split(x, 3, 3) as [Tensor4D, Tensor4D, Tensor4D];
  const value = max<Tensor4D>(x, 3, true);
  const chroma = sub<Tensor4D>(value, min(x, 3, true));
  // Where there is no chroma any hue will do.
  const divisor = where<Tensor4D>(equal(chroma, 0), 1, chroma);
  const fromRed = div<Tensor4D>(sub(green, blue), divisor);
  const fromGreen = add<Tensor4D>(2, div(sub(blue, red), divisor));
  const fromBlue = add<Tensor4D>(4, div(sub(red, green), divisor));
  const sixths = where(equal(value, red), fromRed, where(equal(value, green), fromGreen, fromBlue));
  const turned = add<Tensor4D>(add(sixths, 6 * shift), tensor1d([5, 3, 1]));
  const k = sub<Tensor4D>(turned, mul(6, floor(div(turned, 6))));
  const distances = maximum<Tensor4D>(0, minimum(minimum(k, sub(4, k)), 1));
  return sub(value, mul(chroma, distances));
}
