/**
 * @file One training step, whatever is trained for: forward in training mode, the objective's loss, its
 * gradients by every weight, one update. The same for runs, experiments, verification and bench.
 */
import {
  clone,
  dispose,
  keep,
  tidy,
  variableGrads,
  type NamedTensorMap,
  type Scalar,
  type Tensor1D,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import type { Network } from '../network/network';
import type { Weight } from '../layers/weight';
import type { Objective, Outputs } from '../objectives/objective';
import { createOptimizer, type Optimizer } from '../optimizers/optimizer';
import type { UpdateRule } from '../optimizers/update-rule';

export interface StepBatch {
  /** f32 [2N, h, w, c]: the first views of all images, then the second ones. */
  views: Tensor4D;
  /** Classes of the views, i32 [2N]: for an objective that uses labels, and for no other. */
  labels?: Tensor1D | undefined;
}

export interface StepResult {
  /** Kept beyond the tidy: the caller disposes both. */
  outputs: Outputs;
  /** Before the update. */
  loss: Scalar;
  /** By the variables' names. */
  gradients: NamedTensorMap;
}

type Learner = Pick<Network, 'weights' | 'forward'>;

/** All weights that the objective trains. */
export function trainedWeights(network: Pick<Network, 'weights'>, objective: Objective): Weight[] {
  return [...network.weights, ...objective.weights];
}

/**
 * Moves every weight once. Inside a tidy, or the caller disposes loss and gradients as well.
 * @param optimizer of `trainedWeights`
 */
export function trainStep(
  network: Learner,
  objective: Objective,
  optimizer: Optimizer,
  batch: StepBatch,
  learningRate: number,
): StepResult {
  const outputs: Outputs[] = [];
  const { value: loss, grads: gradients } = variableGrads(
    () => {
      const { h, z } = network.forward(batch.views, 'training');
      // Where there is no head both are one tensor, which is disposed twice.
      outputs.push({ h: keep(clone(h)), z: keep(z) });
      return objective.usesLabels ? objective.loss({ h, z }, batch.labels!) : objective.loss({ h, z });
    },
    trainedWeights(network, objective).map(({ variable }) => variable),
  );
  optimizer.apply(gradients, learningRate);
  return { outputs: outputs[0]!, loss, gradients };
}

/**
 * The operations of a step, with an optimiser of their own, for a backend that compiles what it is shown
 * and computes nothing meanwhile: before the first step.
 */
export function warmUpStep(network: Learner, objective: Objective, rule: UpdateRule, batch: StepBatch): void {
  const optimizer = createOptimizer(rule, trainedWeights(network, objective));
  tidy(() => {
    const { outputs } = trainStep(network, objective, optimizer, batch, 0);
    dispose([outputs.h, outputs.z]);
  });
  optimizer.dispose();
}
