/**
 * @file Applies an update rule to a network's weights and keeps the rule's memory on the device.
 */
import { tidy, variable, zeros, type NamedTensorMap, type Tensor, type Variable } from '@tensorflow/tfjs-core';
import { isKernel, type Weight } from '../model/weight';
import { hasKernel, runKernel } from '../tensor/with-kernel';
import type { UpdateRule } from './update-rule';

export interface Optimizer {
  /** One update of every weight. `gradients` is keyed by the variables' names and stays the caller's. */
  apply(gradients: NamedTensorMap, learningRate: number): void;
  /** Frees the memory; the weights stay their network's. */
  dispose(): void;
}

export function createOptimizer(rule: UpdateRule, weights: readonly Weight[]): Optimizer {
  const slots = weights.map(({ variable: weight }) =>
    Array.from({ length: rule.slotCount }, (): Variable => {
      const initial = zeros(weight.shape);
      const slot = variable(initial, false);
      initial.dispose();
      return slot;
    }),
  );
  let update = 0;
  return {
    apply(gradients, learningRate) {
      update++;
      if (hasKernel(rule.kernel.name)) {
        runKernel(rule.kernel.name, kernelInputs(weights, gradients, slots), {
          ...rule.kernel.hyperparameters,
          learningRate,
          update,
          adapted: weights.map(({ name }) => Number(isKernel(name))),
        });
        return;
      }
      weights.forEach(({ name, variable: weight }, i) => {
        tidy(() => {
          const next = rule.step({
            weight,
            gradient: gradients[weight.name]!,
            slots: slots[i]!,
            learningRate,
            update,
            adapted: isKernel(name),
          });
          weight.assign(next.weight);
          slots[i]!.forEach((slot, k) => slot.assign(next.slots[k]!));
        });
      });
    },
    dispose() {
      for (const slot of slots.flat()) slot.dispose();
    },
  };
}

function kernelInputs(
  weights: readonly Weight[],
  gradients: NamedTensorMap,
  slots: readonly Variable[][],
): Record<string, Tensor> {
  const inputs: Record<string, Tensor> = {};
  weights.forEach(({ variable: weight }, i) => {
    inputs[`weight${i}`] = weight;
    inputs[`gradient${i}`] = gradients[weight.name]!;
    slots[i]!.forEach((slot, k) => (inputs[`slot${i}_${k}`] = slot));
  });
  return inputs;
}
