/**
 * @file How much arithmetic a step holds, 2 FLOP a multiply-add: convolutions, dense layers and the
 * products of NT-Xent, each forward and back to both factors, but not back to the images.
 * Everything else (batch norm, ReLU, softmax, Adam) counts as nothing.
 */
import type { EncoderName } from '../src/encoders/encoders';
import { walkNetwork } from './network-walk';

export interface ConvolutionLayer {
  /** As in `src/network`, e.g. `encoder.0`. */
  name: string;
  /** [n, h, w, cin] */
  x: [number, number, number, number];
  /** [kh, kw, cin, cout] */
  kernel: [number, number, number, number];
  stride: number;
  /** Of one pass; the three passes cost the same. */
  flops: number;
  /** Whether the gradient to x is wanted: not for the images. */
  needsInputGradient: boolean;
}

export interface StepArithmetic {
  convolutions: ConvolutionLayer[];
  /** Of the whole step. */
  flops: number;
}

export function countArithmetic(
  encoder: EncoderName,
  weightShapes: ReadonlyMap<string, readonly number[]>,
  viewsShape: readonly number[],
): StepArithmetic {
  const convolutions: ConvolutionLayer[] = [];
  let flops = 0;
  const kernelOf = (layer: string) => weightShapes.get(`${layer}.kernel`)!;
  const z = walkNetwork<readonly number[]>(
    {
      convNorm(x, name, { stride }) {
        const kernel = kernelOf(name) as ConvolutionLayer['kernel'];
        const shape = x as ConvolutionLayer['x'];
        const y = [shape[0], Math.ceil(shape[1] / stride), Math.ceil(shape[2] / stride), kernel[3]];
        const layer = {
          name,
          x: shape,
          kernel,
          stride,
          flops: 2 * product(y) * product(kernel.slice(0, 3)),
          needsInputGradient: convolutions.length > 0,
        };
        convolutions.push(layer);
        flops += layer.flops * (layer.needsInputGradient ? 3 : 2);
        return y;
      },
      pool: ([n, , , c]) => [n!, c!],
      dense([n], layer) {
        const kernel = kernelOf(layer);
        flops += 3 * 2 * n! * product(kernel);
        return [n!, kernel[1]!];
      },
      again: (x) => x,
    },
    encoder,
    new Set(weightShapes.keys()),
    viewsShape,
  );
  const [rows, k] = z as [number, number];
  return { convolutions, flops: flops + 3 * 2 * rows * rows * k };
}

function product(numbers: readonly number[]): number {
  return numbers.reduce((result, number) => result * number, 1);
}
