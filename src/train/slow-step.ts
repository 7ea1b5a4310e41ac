/**
 * @file One training step taken slowly, on a few images and on copies, so that the run goes on as it was: every number
 * on its way is read from the very tensors, forwards, backwards and after the update.
 */
import { dispose, tidy, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import type { Network } from '../network/network';
import type { Objective } from '../objectives/objective';
import type { Optimizer } from '../optimizers/optimizer';
import { trainStep } from './train-step';

/** A weight matrix f32 [inputs, outputs] around the update, with the gradient of the loss by it. */
export interface MovedWeight {
  name: string;
  shape: readonly number[];
  before: Float32Array;
  gradient: Float32Array;
  after: Float32Array;
}

export interface SlowStep {
  /** Representations f32 [2N, d], by batch norm's statistics of these views. */
  h: Float32Array;
  featureSize: number;
  /** Embeddings f32 [2N, k]. */
  z: Float32Array;
  embeddingSize: number;
  /** Of these views alone. */
  loss: number;
  learningRate: number;
  /** The last matrix before z. */
  weight: MovedWeight;
  /** The same views after the update. */
  after: { z: Float32Array; loss: number };
}

/**
 * @param network whose weights it moves: a copy of the run's
 * @param views f32 [2N, h, w, c]
 */
export async function slowStep(
  network: Pick<Network, 'weights' | 'forward'>,
  objective: Objective,
  optimizer: Optimizer,
  views: Tensor4D,
  learningRate: number,
): Promise<SlowStep> {
  const { name, variable } = network.weights.findLast(({ variable: { rank } }) => rank === 2)!;
  const before = (await variable.data<'float32'>()).slice();
  const forward = tidy(() => network.forward(views, 'training'));
  optimizer.begin(learningRate);
  const step = trainStep(network, objective, optimizer, { views });
  const later = tidy(() => {
    const outputs = network.forward(views, 'training');
    const { loss } = objective.loss(outputs, { views });
    return { z: outputs.z, loss };
  });
  const read = (tensor: Tensor) => tensor.data<'float32'>();
  const [h, z, [loss], gradient, after, laterZ, [laterLoss]] = await Promise.all([
    read(forward.h),
    read(forward.z),
    read(step.loss),
    read(step.gradients[variable.name]!),
    read(variable),
    read(later.z),
    read(later.loss),
  ]);
  const result: SlowStep = {
    ...{ h, featureSize: forward.h.shape[1], z, embeddingSize: forward.z.shape[1] },
    ...{ loss: loss!, learningRate },
    weight: { name, shape: variable.shape, before, gradient, after: after.slice() },
    after: { z: laterZ, loss: laterLoss! },
  };
  dispose([forward.h, forward.z, step.h, ...step.shown, step.loss, later.z, later.loss]);
  dispose(step.gradients);
  return result;
}
