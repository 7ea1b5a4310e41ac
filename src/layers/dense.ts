/** @file A dense layer: y = x·W + b, then ReLU if asked. */
import { add, matMul, relu, type Tensor, type Tensor2D } from '@tensorflow/tfjs-core';
import { withKernel } from '../tensor/with-kernel';

/**
 * @param x [n, inputs]
 * @param kernel [inputs, outputs]
 * @param bias [outputs]
 * @returns [n, outputs]
 */
export function dense(
  x: Tensor2D,
  kernel: Tensor,
  bias: Tensor,
  { relu: rectified }: { relu: boolean },
): Tensor2D {
  return withKernel('Dense', { x, kernel, bias }, { relu: rectified }, () => {
    const y = add<Tensor2D>(matMul(x, kernel as Tensor2D), bias);
    return rectified ? relu(y) : y;
  });
}
