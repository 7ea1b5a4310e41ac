/**
 * @file LARS, layer-wise adaptive rate scaling (You et al. 2017, arXiv 1708.03888), in the order of
 * google-research/simclr: g ← g + λw; trust = η‖w‖/‖g‖; v ← m·v + lr·trust·g; w ← w − v.
 * Biases and batch-norm weights: trust 1, no decay. Trust is also 1 where either norm is 0.
 */
import { add, div, greater, logicalAnd, mul, norm, onesLike, sub, where } from '@tensorflow/tfjs-core';
import type { OptimizerConfig } from '../../config/run-config';
import type { UpdateRule } from '../update-rule';

type LarsConfig = Pick<OptimizerConfig, 'momentum' | 'trustCoefficient' | 'weightDecay'>;

export function rule({ momentum, trustCoefficient, weightDecay }: LarsConfig): UpdateRule {
  return {
    kernel: { name: 'LarsUpdate', hyperparameters: { momentum, trustCoefficient, weightDecay } },
    slotNames: ['velocity'],
    step({ weight, gradient, slots, learningRate, adapted }) {
      let scaled = gradient;
      if (adapted) {
        const decayed = add(gradient, mul(weight, weightDecay));
        const weightNorm = norm(weight);
        const gradientNorm = norm(decayed);
        const ratio = div(mul(weightNorm, trustCoefficient), gradientNorm);
        const defined = logicalAnd(greater(weightNorm, 0), greater(gradientNorm, 0));
        scaled = mul(decayed, where(defined, ratio, onesLike(ratio)));
      }
      const velocity = add(mul(slots[0]!, momentum), mul(scaled, learningRate));
      return { weight: sub(weight, velocity), slots: [velocity] };
    },
  };
}
