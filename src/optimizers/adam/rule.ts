/**
 * @file Adam (Kingma & Ba 2015, arXiv 1412.6980, alg. 1), weight decay as an L2 term in the gradient:
 * m ← β₁m + (1−β₁)g; v ← β₂v + (1−β₂)g²; w ← w − lr·m̂ / (√v̂ + ε), m̂ = m/(1−β₁ᵗ), v̂ = v/(1−β₂ᵗ).
 */
import { add, div, mul, sqrt, square, sub } from '@tensorflow/tfjs-core';
import type { OptimizerConfig } from '../../config/run-config';
import type { UpdateRule } from '../update-rule';

export type AdamConfig = Pick<OptimizerConfig, 'beta1' | 'beta2' | 'epsilon' | 'weightDecay'>;

export function rule({ beta1, beta2, epsilon, weightDecay }: AdamConfig): UpdateRule {
  return {
    kernel: {
      name: 'AdamUpdate',
      hyperparameters: { beta1, beta2, epsilon, weightDecay, decoupledDecay: 0 },
    },
    slotNames: ['m', 'v'],
    step({ weight, gradient, slots, learningRate, update, adapted }) {
      const g = adapted && weightDecay ? add(gradient, mul(weight, weightDecay)) : gradient;
      const m = add(mul(slots[0]!, beta1), mul(g, 1 - beta1));
      const v = add(mul(slots[1]!, beta2), mul(square(g), 1 - beta2));
      const rootOfV = div(sqrt(v), Math.sqrt(1 - beta2 ** update));
      const direction = div(m, add(rootOfV, epsilon));
      const rate = learningRate / (1 - beta1 ** update);
      return { weight: sub(weight, mul(direction, rate)), slots: [m, v] };
    },
  };
}
