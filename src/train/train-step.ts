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
import type { HalfPrecision } from '../tensor/half-precision';

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
 * @param half in whose precision the network is to compute, in place of single
 */
export function trainStep(
  network: Learner,
  objective: Objective,
  optimizer: Optimizer,
  batch: StepBatch,
  half?: HalfPrecision,
): StepResult {
  let h!: Tensor2D;
  let shown!: Tensor[];
  const { value: loss, grads: gradients } = variableGrads(
    () => {
      const inputs = objective.inputs?.(batch) ?? batch.views;
      const forward = () => network.forward(inputs, 'training');
      const outputs = half ? half.forward(forward) : forward();
      const { loss, shown: handedOn } = objective.loss(outputs, batch);
      h = keep(clone(outputs.h));
      shown = handedOn.map((tensor) => keep(clone(tensor)));
      return loss;
    },
    trainedWeights(network, objective).map(({ variable }) => variable),
  );
  optimizer.apply(gradients, half?.guard);
  half?.finishStep();
  return { h, shown, loss, gradients };
}

/**
 * The operations of a step, with an optimiser of their own, for a backend that compiles what it is shown
 * and computes nothing meanwhile: before the first step.
 */
export function warmUpStep(
  network: Learner,
  objective: Objective,
  rule: UpdateRule,
  batch: StepBatch,
  half?: HalfPrecision,
): void {
  const optimizer = createOptimizer(rule, trainedWeights(network, objective));
  optimizer.begin(0);
  tidy(() => {
    const { h, shown } = trainStep(network, objective, optimizer, batch, half);
    dispose([h, ...shown]);
  });
  optimizer.dispose();
}
