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
  type Tensor,
  type Tensor2D,
} from '@tensorflow/tfjs-core';
import type { Network } from '../network/network';
import type { Weight } from '../layers/weight';
import type { Objective, StepBatch } from '../objectives/objective';
import { createOptimizer, type Optimizer } from '../optimizers/optimizer';
import type { UpdateRule } from '../optimizers/update-rule';

export interface StepResult {
  /** Representations [2N, d], kept beyond the tidy: the caller disposes them. */
  h: Tensor2D;
  /** What the objective hands on to a log, kept as well. */
  shown: Tensor[];
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
 * @param optimizer of `trainedWeights`, which has begun the update
 */
export function trainStep(
  network: Learner,
  objective: Objective,
  optimizer: Optimizer,
  batch: StepBatch,
): StepResult {
  let h!: Tensor2D;
  let shown!: Tensor[];
  const { value: loss, grads: gradients } = variableGrads(
    () => {
      const outputs = network.forward(objective.inputs?.(batch) ?? batch.views, 'training');
      const { loss, shown: handedOn } = objective.loss(outputs, batch);
      h = keep(clone(outputs.h));
      shown = handedOn.map((tensor) => keep(clone(tensor)));
      return loss;
    },
    trainedWeights(network, objective).map(({ variable }) => variable),
  );
  optimizer.apply(gradients);
  return { h, shown, loss, gradients };
}

/**
 * The operations of a step, with an optimiser of their own, for a backend that compiles what it is shown
 * and computes nothing meanwhile: before the first step.
 */
export function warmUpStep(network: Learner, objective: Objective, rule: UpdateRule, batch: StepBatch): void {
  const optimizer = createOptimizer(rule, trainedWeights(network, objective));
  optimizer.begin(0);
  tidy(() => {
    const { h, shown } = trainStep(network, objective, optimizer, batch);
    dispose([h, ...shown]);
  });
  optimizer.dispose();
}
