/**
 * @file A trainable weight, or a tensor of state, and how it starts.
 */
import { tensor, variable } from '@tensorflow/tfjs-core';
import type { Random } from '../random/random';
import type { NamedVariable } from '../tensor/state';

/** Named e.g. `encoder.0.kernel`, `head.1.bias`: the last part names the role. Owned by whoever made it. */
export type Weight = NamedVariable;

/**
 * Only kernels decay and take part in LARS's trust ratio; biases and batch-norm weights do not
 * (Chen et al. 2020, appendix B.9).
 */
export function isKernel(name: string): boolean {
  return name.endsWith('kernel');
}

/** Numbers in them, which is how a network's size is told. */
export function countParameters(weights: readonly Weight[]): number {
  return weights.reduce((count, { variable }) => count + variable.size, 0);
}

export function filledWeight(name: string, shape: number[], value: number): Weight {
  const size = shape.reduce((product, length) => product * length, 1);
  return weightFrom(name, shape, new Float32Array(size).fill(value));
}

/**
 * How PyTorch starts kernels and biases of convolutions and dense layers (torch.nn.Conv2d and
 * torch.nn.Linear, `reset_parameters`): uniform within ±1/√fan-in, the number of inputs that an
 * output sums over. Its variance, 1 / (3·fan-in), is a sixth of He's. Beneath a batch norm the scale
 * of a kernel changes no output, but divides the size of its relative updates: the smaller the
 * start, the faster it learns.
 * @param shape HWIO for convolutions, [in, out] for dense layers, [out] for a bias
 * @param fanIn of the layer that the weight belongs to
 */
export function uniformWeight(name: string, shape: number[], fanIn: number, random: Random): Weight {
  const size = shape.reduce((product, length) => product * length, 1);
  const bound = 1 / Math.sqrt(fanIn);
  return weightFrom(
    name,
    shape,
    Float32Array.from({ length: size }, () => random.uniform(-bound, bound)),
  );
}

export function weightFrom(name: string, shape: number[], values: Float32Array): Weight {
  return variableFrom(name, shape, values, true);
}

/** What a network remembers without training it. */
export function stateFrom(name: string, shape: number[], values: Float32Array): Weight {
  return variableFrom(name, shape, values, false);
}

function variableFrom(name: string, shape: number[], values: Float32Array, trainable: boolean): Weight {
  const initial = tensor(values, shape, 'float32');
  const weight = { name, variable: variable(initial, trainable) };
  initial.dispose();
  return weight;
}
