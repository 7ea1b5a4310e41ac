/**
 * @file Several tensors of f32, read back at once: each reading waits for the device anew.
 */
import { concat, reshape, tidy, type Tensor } from '@tensorflow/tfjs-core';

/**
 * The numbers of what `compute` returns, as they stand when this is called: what is written in place
 * afterwards does not show. Tensors that `compute` makes are disposed here.
 */
export async function readTogether(compute: () => Tensor[]): Promise<Float32Array[]> {
  let sizes: number[] = [];
  const packed = tidy(() => {
    const tensors = compute();
    sizes = tensors.map(({ size }) => size);
    return concat(tensors.map((tensor) => reshape(tensor, [-1])));
  });
  const numbers = await packed.data<'float32'>().finally(() => packed.dispose());
  let start = 0;
  return sizes.map((size) => numbers.slice(start, (start += size)));
}
