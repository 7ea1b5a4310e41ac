/**
 * @file Encoder and projection head together: views [2N, h, w, c] → h [2N, d] → z [2N, k].
 */
import { tensor, type Tensor2D, type Tensor4D } from '@tensorflow/tfjs-core';
import type { ModelConfig } from '../config/run-config';
import { createRandom } from '../random/random';
import type { Encoder, Mode } from './encoder';
import { encoders } from './encoders';
import { buildProjectionHead, type ProjectionHead } from './projection-head';
import type { Weight } from './weight';

export interface Network {
  weights: Weight[];
  /** Running statistics of the batch norms. */
  running: Weight[];
  parameterCount: number;
  /** d, the length of a representation h. */
  featureSize: number;
  /** In training both views in one call, so that batch norm sees all 2N rows. Inference changes nothing. */
  forward(views: Tensor4D, mode: Mode): { h: Tensor2D; z: Tensor2D };
  dispose(): void;
}

export function buildNetwork(config: ModelConfig, inputChannels: number, seed: number): Network {
  const encoder = encoders[config.encoder](inputChannels, createRandom(seed, 'encoder'));
  const head = buildProjectionHead(config.head, encoder.featureSize, createRandom(seed, 'head'));
  return joinNetwork(encoder, head);
}

export function joinNetwork(encoder: Encoder, head: ProjectionHead): Network {
  const weights = [...encoder.weights, ...head.weights];
  return {
    weights,
    running: encoder.running,
    featureSize: encoder.featureSize,
    parameterCount: weights.reduce((count, weight) => count + weight.variable.size, 0),
    forward(views, mode) {
      const h = encoder.encode(views, mode);
      return { h, z: head.project(h) };
    },
    dispose() {
      for (const { variable } of [...weights, ...encoder.running]) variable.dispose();
    },
  };
}

/**
 * Gives `to` the weights and running statistics of `from`, a network of the same shape. They are read
 * as they stand when this is called; nothing may write them in place until it has resolved.
 */
export async function copyWeights(from: Network, to: Network): Promise<void> {
  const variablesOf = ({ weights, running }: Network) => [...weights, ...running].map(({ variable }) => variable);
  const values = await Promise.all(variablesOf(from).map((variable) => variable.data<'float32'>()));
  variablesOf(to).forEach((variable, i) => {
    const copy = tensor(values[i]!.slice(), variable.shape);
    variable.assign(copy);
    copy.dispose();
  });
}
