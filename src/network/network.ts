/**
 * @file Encoder and projection head together: views [2N, h, w, c] → h [2N, d] → z [2N, k].
 */
import type { Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import { memberNamed } from '../config/member';
import type { ModelConfig, RunConfig } from '../config/run-config';
import { chosenObjective } from '../objectives/objectives';
import { createRandom } from '../random/random';
import { readVariables, writeVariables, type State } from '../tensor/state';
import type { ViewSize } from '../layers/conv-norm';
import type { Mode } from '../layers/batch-norm';
import { buildEncoder, type Encoder } from '../encoders/build-encoder';
import { encoders } from '../encoders/encoders';
import { buildProjectionHead, type ProjectionHead } from '../heads/projection-head';
import { countParameters, type Weight } from '../layers/weight';

export interface Network {
  weights: Weight[];
  /** Running statistics of the batch norms. */
  running: Weight[];
  parameterCount: number;
  /** Those of them that belong to the head. */
  headParameterCount: number;
  /** d, the length of a representation h. */
  featureSize: number;
  /** In training both views in one call, so that batch norm sees all 2N rows. Inference changes nothing. */
  forward(views: Tensor4D, mode: Mode): { h: Tensor2D; z: Tensor2D };
  /** Numbers of one view in the output of each layer, the head's included. */
  layerSizes(view: ViewSize): number[];
  /** Weights and running statistics; nothing may write them in place until it has resolved. */
  state(): Promise<State>;
  /**
   * Takes over the state of a network of the same shape.
   * @throws PlaygroundError `state-mismatch`
   */
  load(state: State): void;
  dispose(): void;
}

/** What decides a network and its first weights. */
export type NetworkConfig = Pick<RunConfig, 'model' | 'objective' | 'seed'>;

/** The model that is trained: without a head where the objective uses none. */
export function modelOf({ model, objective }: Pick<RunConfig, 'model' | 'objective'>): ModelConfig {
  const { usesHead } = chosenObjective({ objective });
  return usesHead ? model : { ...model, head: { ...model.head, kind: 'none' } };
}

export function buildNetwork(config: NetworkConfig, inputChannels: number): Network {
  const { encoder: name, head: headConfig } = modelOf(config);
  const { layers } = memberNamed(encoders, name);
  const encoder = buildEncoder(layers, inputChannels, createRandom(config.seed, 'encoder'));
  const head = buildProjectionHead(headConfig, encoder.featureSize, createRandom(config.seed, 'head'));
  return joinNetwork(encoder, head);
}

export function joinNetwork(encoder: Encoder, head: ProjectionHead): Network {
  const weights = [...encoder.weights, ...head.weights];
  const all = [...weights, ...encoder.running];
  return {
    weights,
    running: encoder.running,
    featureSize: encoder.featureSize,
    parameterCount: countParameters(weights),
    headParameterCount: countParameters(head.weights),
    forward(views, mode) {
      const h = encoder.encode(views, mode);
      return { h, z: head.project(h) };
    },
    layerSizes: (view) => [...encoder.layerSizes(view), ...head.layerSizes],
    state: async () => ({ tensors: await readVariables(all), numbers: {} }),
    load: (state) => writeVariables(all, state),
    dispose() {
      for (const { variable } of all) variable.dispose();
    },
  };
}
