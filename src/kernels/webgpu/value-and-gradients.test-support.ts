/** @file What a chain of operations comes to on the backend that is set, read back. */
import { grads, tensor, tidy, type Tensor } from '@tensorflow/tfjs-core';
import { expect } from 'vitest';
import { createRandom, type Random } from '../../random/random';

export interface Case {
  /** Shapes. */
  inputs: number[][];
  run: (...inputs: Tensor[]) => Tensor;
}

/** Value and gradients of `run`, for random inputs and a random gradient of the output, all of about 1. */
export async function valueAndGradients({ inputs, run }: Case, seed: number): Promise<Float32Array[]> {
  const random = createRandom(seed);
  const filled = (shape: number[]) => tensor(normals(random, shape), shape);
  const results = tidy(() => {
    const tensors = inputs.map(filled);
    const value = run(...tensors);
    return [value, ...grads(run)(tensors, filled(value.shape))];
  });
  const values = await Promise.all(results.map((result) => result.data<'float32'>()));
  for (const result of results) result.dispose();
  return values;
}

export function normals(random: Random, shape: number[]): Float32Array {
  const size = shape.reduce((a, b) => a * b, 1);
  return Float32Array.from({ length: size }, () => random.normal());
}

/** Relative to the largest entry, or to 1. */
export function largestDifference(expected: Float32Array, got: Float32Array): number {
  expect(got.length).toBe(expected.length);
  const largest = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
  return expected.reduce((most, value, k) => Math.max(most, Math.abs(value - got[k]!)), 0) / largest;
}
