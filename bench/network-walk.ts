/**
 * @file The networks of `src/model` once more, for whoever brings the operations: the stock tfjs and
 * jax-js contenders, and the count of arithmetic. Layers have the names of `src/model`; their sizes
 * follow from the weights. That all first losses agree holds this to the original.
 */
import type { EncoderName } from '../src/config/run-config';

export interface NetworkOperations<Value> {
  /** 3×3 or 1×1 convolution → batch norm → + residual → ReLU. Uses up `x` and `residual`. */
  convNorm(x: Value, layer: string, options: ConvNormOptions<Value>): Value;
  /** [n, h, w, c] → [n, c]. Uses up `x`. */
  pool(x: Value): Value;
  /** x·W + b, then ReLU if asked. Uses up `x`. */
  dense(x: Value, layer: string, options: { relu: boolean }): Value;
  /** A value that is used once more, where a library counts uses. */
  again(x: Value): Value;
}

export interface ConvNormOptions<Value> {
  stride: number;
  residual?: Value;
  relu: boolean;
}

/** @returns z [2N, k] */
export function walkNetwork<Value>(
  operations: NetworkOperations<Value>,
  encoder: EncoderName,
  weightNames: ReadonlySet<string>,
  views: Value,
): Value {
  const h = operations.pool(encoders[encoder](operations, weightNames, views));
  const widths = [0, 1].filter((i) => weightNames.has(`head.${i}.kernel`));
  return widths.reduce((x, i) => operations.dense(x, `head.${i}`, { relu: i < widths.length - 1 }), h);
}

type Encode = <Value>(
  operations: NetworkOperations<Value>,
  weightNames: ReadonlySet<string>,
  views: Value,
) => Value;

const strides = [1, 2, 2];
const plain: Encode = (operations, _, views) =>
  strides.reduce((x, stride, i) => operations.convNorm(x, `encoder.${i}`, { stride, relu: true }), views);

const resnet18: Encode = (operations, weightNames, views) => {
  let x = operations.convNorm(views, 'encoder.stem', { stride: 1, relu: true });
  for (const stage of [0, 1, 2, 3]) {
    for (const block of [0, 1]) {
      const name = `encoder.${stage}.${block}`;
      const stride = stage > 0 && block === 0 ? 2 : 1;
      const input = operations.again(x);
      const residual = weightNames.has(`${name}.shortcut.kernel`)
        ? operations.convNorm(input, `${name}.shortcut`, { stride, relu: false })
        : input;
      const inner = operations.convNorm(x, `${name}.0`, { stride, relu: true });
      x = operations.convNorm(inner, `${name}.1`, { stride: 1, residual, relu: true });
    }
  }
  return x;
};

const encoders: Record<EncoderName, Encode> = { tiny: plain, small: plain, resnet18 };
