/**
 * @file Stochastic gradient descent with momentum, Nesterov's on request (Sutskever et al. 2013; PyTorch's form):
 * g ← g + λw; v ← m·v + g; w ← w − lr·v, or w − lr·(g + m·v) with Nesterov.
 */
import { add, mul, sub } from '@tensorflow/tfjs-core';
import type { OptimizerConfig } from '../../config/run-config';
import type { UpdateRule } from '../update-rule';

type SgdConfig = Pick<OptimizerConfig, 'momentum' | 'nesterov' | 'weightDecay'>;

export function rule({ momentum, nesterov, weightDecay }: SgdConfig): UpdateRule {
  return {
    kernel: { name: 'SgdUpdate', hyperparameters: { momentum, nesterov, weightDecay } },
    slotNames: ['velocity'],
    step({ weight, gradient, slots, learningRate, adapted }) {
      const decayed = adapted ? add(gradient, mul(weight, weightDecay)) : gradient;
      const velocity = add(mul(slots[0]!, momentum), decayed);
      const direction = nesterov ? add(decayed, mul(velocity, momentum)) : velocity;
      return { weight: sub(weight, mul(direction, learningRate)), slots: [velocity] };
    },
  };
}
