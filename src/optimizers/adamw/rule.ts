/**
 * @file AdamW (Loshchilov & Hutter 2019, arXiv 1711.05101, alg. 2): w ← w·(1 − lr·λ), then Adam's
 * step without an L2 term.
 */
import { mul } from '@tensorflow/tfjs-core';
import { rule as adam, type AdamConfig } from '../adam/rule';
import type { UpdateRule } from '../update-rule';

export function rule(config: AdamConfig): UpdateRule {
  const undecayed = adam({ ...config, weightDecay: 0 });
  return {
    ...undecayed,
    kernel: {
      name: 'AdamUpdate',
      hyperparameters: {
        ...undecayed.kernel.hyperparameters,
        weightDecay: 0,
        decoupledDecay: config.weightDecay,
      },
    },
    step(input) {
      const keep = input.adapted ? 1 - input.learningRate * config.weightDecay : 1;
      return undecayed.step({ ...input, weight: mul(input.weight, keep) });
    },
  };
}
