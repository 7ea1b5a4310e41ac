/**
 * @file Applies an update rule to a network's weights and keeps the rule's memory on the device.
 */
import {
  tidy,
  variable,
  zeros,
  type NamedTensorMap,
  type Tensor,
  type Variable,
} from '@tensorflow/tfjs-core';
import { isKernel, type Weight } from '../layers/weight';
import { countFrom, readVariables, writeVariables, type NamedVariable, type State } from '../tensor/state';
import type { UpdateMoment } from '../tensor/update-moment';
import { hasKernel, runKernel } from '../tensor/with-kernel';
import type { UpdateRule } from './update-rule';

export interface Optimizer {
  /** Begins the next update: what changes from one to the next, and no tensor. */
  begin(learningRate: number): void;
  /**
   * The update that was begun, of every weight.
   * @param gradients by the variables' names; the caller's
   * @param guard of half precision: its kernels skip the update where that says so
   */
  apply(gradients: NamedTensorMap, guard?: Tensor): void;
  /** What the rule remembers, and how many updates it has made. */
  state(): Promise<State>;
  /**
   * Takes over the state of an optimiser of the same rule and weights.
   * @throws PlaygroundError `state-mismatch`
   */
  load(state: State): void;
  /** Frees the memory; the weights stay their network's. */
  dispose(): void;
}

/** @param name before the names of its state: two optimisers of one run have two */
export function createOptimizer(rule: UpdateRule, weights: readonly Weight[], name = 'optimizer'): Optimizer {
  const slots = weights.map(({ variable: weight }) => rule.slotNames.map(() => zeroVariable(weight.shape)));
  const named: NamedVariable[] = weights.flatMap((weight, i) =>
    rule.slotNames.map((slotName, k) => ({
      name: `${name}.${weight.name}.${slotName}`,
      variable: slots[i]![k]!,
    })),
  );
  const updateName = `${name}.update`;
  // One object for good: a kernel that is recorded reads it again at each replay.
  const moment: UpdateMoment = { update: 0, learningRate: 0 };
  return {
    begin(learningRate) {
      moment.update++;
      moment.learningRate = learningRate;
    },
    apply(gradients, guard) {
      if (hasKernel(rule.kernel.name)) {
        runKernel(
          rule.kernel.name,
          { ...kernelInputs(weights, gradients, slots), ...(guard && { guard }) },
          {
            ...rule.kernel.hyperparameters,
            moment,
            adapted: weights.map((weight) => Number(isKernel(weight.name))),
          },
        );
        return;
      }
      weights.forEach(({ name: weightName, variable: weight }, i) => {
        tidy(() => {
          const next = rule.step({
            weight,
            gradient: gradients[weight.name]!,
            slots: slots[i]!,
            ...moment,
            adapted: isKernel(weightName),
          });
          weight.assign(next.weight);
          slots[i]!.forEach((slot, k) => slot.assign(next.slots[k]!));
        });
      });
    },
    state: async () => {
      const numbers = { [updateName]: moment.update };
      return { tensors: await readVariables(named), numbers };
    },
    load(state) {
      const loaded = countFrom(state, updateName);
      writeVariables(named, state);
      moment.update = loaded;
    },
    dispose() {
      for (const slot of slots.flat()) slot.dispose();
    },
  };
}

function zeroVariable(shape: number[]): Variable {
  const initial = zeros(shape);
  const slot = variable(initial, false);
  initial.dispose();
  return slot;
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
