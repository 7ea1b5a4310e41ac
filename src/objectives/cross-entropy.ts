/** @file Naming one of several classes: the loss in nats, and how often the name is right. */
import {
  argMax,
  cast,
  equal,
  logSumExp,
  mean,
  mul,
  sub,
  sum,
  type Scalar,
  type Tensor2D,
} from '@tensorflow/tfjs-core';

/**
 * Mean of −ln softmax(logits)[right class]. Inside a tidy; differentiable by the logits.
 * @param logits [rows, classes]
 * @param targets one-hot, f32 [rows, classes]
 */
export function crossEntropy(logits: Tensor2D, targets: Tensor2D): Scalar {
  return mean(sub(logSumExp(logits, 1), sum(mul(logits, targets), 1)));
}

/** Fraction of the rows whose largest logit is the right class's, 0–1. Inside a tidy; arguments as above. */
export function fractionRight(logits: Tensor2D, targets: Tensor2D): Scalar {
  return mean(cast(equal(argMax(logits, 1), argMax(targets, 1)), 'float32'));
}
