/** @file Global average pooling: a representation is the mean of its feature map. */
import { mean, reshape, type Tensor2D, type Tensor4D } from '@tensorflow/tfjs-core';
import { withKernel } from '../tensor/with-kernel';

/** x [n, h, w, c] → [n, c]. */
export function globalAveragePool(x: Tensor4D): Tensor2D {
  const [n, h, w, c] = x.shape;
  return withKernel('GlobalAveragePool', { x }, {}, () => mean<Tensor2D>(reshape(x, [n, h * w, c]), 1));
}
