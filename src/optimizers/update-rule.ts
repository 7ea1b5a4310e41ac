/**
 * @file What every optimiser is: a pure rule from a weight, its gradient and the rule's memory to
 * the new weight and memory. Tensors in, tensors out, all of one shape; called inside a tidy.
 */
import type { Tensor } from '@tensorflow/tfjs-core';
import type { UpdateMoment } from '../tensor/update-moment';

export interface UpdateInput extends UpdateMoment {
  weight: Tensor;
  gradient: Tensor;
  /** In the order of the rule's `slotNames`; zeros before the first step. */
  slots: readonly Tensor[];
  /** False for biases and batch-norm weights, which neither decay nor take part in LARS's trust ratio. */
  adapted: boolean;
}

export interface UpdateRule {
  /**
   * A kernel of this name may update all weights in place instead. It takes `weight0`, `gradient0`,
   * `slot0_0`, `slot0_1`, …, `weight1`, … and as attributes these hyperparameters, `moment` (UpdateMoment)
   * and `adapted` (a list of 0 and 1, one a weight). With an input `guard`, f32 [4], it does nothing where the third of
   * its numbers is not 0, and does not count the updates that were skipped before, as the fourth says.
   */
  kernel: { name: string; hyperparameters: Readonly<Record<string, number | boolean>> };
  /** The tensors of the weight's shape that the rule remembers. */
  slotNames: readonly string[];
  step(input: UpdateInput): { weight: Tensor; slots: readonly Tensor[] };
}
