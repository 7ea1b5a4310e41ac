/** @file A loss of two views' embeddings with its gradient to each of them. */
import {
  concat,
  slice,
  tidy,
  valueAndGrad,
  type Scalar,
  type Tensor,
  type Tensor2D,
} from '@tensorflow/tfjs-core';
import { readAndDispose, toTensor, type VectorArray } from './vector-format';

/**
 * @param z1 embeddings [N, k] of the first views
 * @param z2 embeddings [N, k] of the second views
 * @param lossOf of embeddings [2N, k], the first views' first
 */
export function lossAndGradients(
  z1: VectorArray,
  z2: VectorArray,
  lossOf: (z: Tensor2D) => Scalar,
): Promise<Record<'loss' | 'gradZ1' | 'gradZ2', Float32Array>> {
  return readAndDispose(
    tidy(() => {
      const embeddings = concat([toTensor<Tensor2D>(z1), toTensor<Tensor2D>(z2)], 0);
      const { value, grad } = valueAndGrad((z: Tensor) => lossOf(z as Tensor2D))(embeddings);
      const [rows, k] = embeddings.shape;
      const gradientOfView = (view: number) => slice(grad as Tensor2D, [(view * rows) / 2, 0], [rows / 2, k]);
      return { loss: value, gradZ1: gradientOfView(0), gradZ2: gradientOfView(1) };
    }),
  );
}
