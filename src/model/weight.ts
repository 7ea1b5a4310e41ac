/**
 * @file A trainable weight and how it starts.
 */
import { tensor, variable, type Variable } from '@tensorflow/tfjs-core';
import type { Random } from '../random/random';

export interface Weight {
  /** E.g. `encoder.0.kernel`, `head.1.bias`; the last part names the role. */
  name: string;
  /** Owned by the network that made it. */
  variable: Variable;
}

/**
 * Only kernels decay and take part in LARS's trust ratio; biases and batch-norm weights do not
 * (Chen et al. 2020, appendix B.9).
 */
export function isKernel(name: string): boolean {
  return name.endsWith('kernel');
}

export function filledWeight(name: string, shape: number[], value: number): Weight {
  const size = shape.reduce((product, length) => product * length, 1);
  return weightFrom(name, shape, new Float32Array(size).fill(value));
}

/**
 * He initialisation: normal with variance 2 / fan-in, fan-in being all dimensions but the last
 * (He et al. 2015, arXiv 1502.01852, eq. 10).
 * @param shape HWIO for convolutions, [in, out] for dense layers
 */
export function heKernel(name: string, shape: number[], random: Random): Weight {
  const outputs = shape.at(-1)!;
  const fanIn = shape.reduce((product, length) => product * length, 1) / outputs;
  const deviation = Math.sqrt(2 / fanIn);
  const values = Float32Array.from({ length: fanIn * outputs }, () => random.normal() * deviation);
  return weightFrom(name, shape, values);
}

export function weightFrom(name: string, shape: number[], values: Float32Array): Weight {
  const initial = tensor(values, shape, 'float32');
  const weight = { name, variable: variable(initial, true) };
  initial.dispose();
  return weight;
}
