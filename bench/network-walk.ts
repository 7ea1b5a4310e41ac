/**
 * @file The networks of `src/network` once more, for whoever brings the operations: the stock tfjs and
 * jax-js contenders, and the count of arithmetic. It walks along the layers that an encoder's description
 * lists; their sizes follow from the weights. That all first losses agree holds this to the original.
 */
import { memberNamed } from '../src/config/member';
import type { EncoderLayer } from '../src/encoders/encoder';
import { encoders, type EncoderName } from '../src/encoders/encoders';

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
  const layers: readonly EncoderLayer[] = memberNamed(encoders, encoder).layers;
  const features = layers.reduce((x, layer) => walkLayer(operations, layer, weightNames, x), views);
  const h = operations.pool(features);
  const widths = [0, 1].filter((i) => weightNames.has(`head.${i}.kernel`));
  return widths.reduce((x, i) => operations.dense(x, `head.${i}`, { relu: i < widths.length - 1 }), h);
}

function walkLayer<Value>(
  operations: NetworkOperations<Value>,
  layer: EncoderLayer,
  weightNames: ReadonlySet<string>,
  x: Value,
): Value {
  switch (layer.kind) {
    case 'convolution':
      return operations.convNorm(x, `encoder.${layer.name}`, { stride: layer.stride, relu: true });
    case 'residual-stage': {
      let y = x;
      for (let block = 0; block < layer.blocks; block++) {
        const stride = block === 0 ? layer.stride : 1;
        y = walkBlock(operations, `encoder.${layer.name}.${block}`, stride, weightNames, y);
      }
      return y;
    }
  }
}

function walkBlock<Value>(
  operations: NetworkOperations<Value>,
  name: string,
  stride: number,
  weightNames: ReadonlySet<string>,
  x: Value,
): Value {
  const input = operations.again(x);
  const residual = weightNames.has(`${name}.shortcut.kernel`)
    ? operations.convNorm(input, `${name}.shortcut`, { stride, relu: false })
    : input;
  const inner = operations.convNorm(x, `${name}.0`, { stride, relu: true });
  return operations.convNorm(inner, `${name}.1`, { stride: 1, residual, relu: true });
}
