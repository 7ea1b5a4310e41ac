/** @file For tests: the same computation on the wasm backend, with our kernels, and on tfjs's cpu backend. */
import '@tensorflow/tfjs-backend-cpu';
import { setThreadsCount, setWasmPaths, type BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import wasmUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import wasmSimdUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import wasmThreadedSimdUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import { backend, memory, setBackend, tensor, tidy, type Tensor } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { expect } from 'vitest';
import { createRandom, type Random } from '../../random/random';
import { installCpuKernels } from '../cpu/install';
import { installWasmKernels } from './install';
import { startThreads } from './start-threads';

/** Three threads, where two would leave some divisions untried. */
export async function prepareWasm(): Promise<void> {
  setWasmPaths({
    'tfjs-backend-wasm.wasm': wasmUrl,
    'tfjs-backend-wasm-simd.wasm': wasmSimdUrl,
    'tfjs-backend-wasm-threaded-simd.wasm': wasmThreadedSimdUrl,
  });
  setThreadsCount(1);
  expect(await setBackend('wasm')).toBe(true);
  const wasm = backend() as BackendWasm;
  expect(await installWasmKernels(wasm)).toBe(true);
  installCpuKernels();
  expect(await startThreads(wasm, 3)).toBe(3);
}

/** Normally distributed, of that shape. */
export type Fill = (shape: number[]) => Tensor;

/** Expects each result to lie within `tolerance` of cpu's largest entry (or 1), and nothing to leak. */
export async function expectSameAsCpu(
  compute: (fill: Fill) => Record<string, Tensor>,
  { seed, tolerance, label }: { seed: number; tolerance: number; label: string },
): Promise<void> {
  const expected = await resultsOn('cpu', compute, createRandom(seed));
  const got = await resultsOn('wasm', compute, createRandom(seed));
  for (const [name, values] of Object.entries(expected)) {
    const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
    // Written so that NaN fails.
    const wrong = values.findIndex((value, i) => !(Math.abs(value - got[name]![i]!) <= tolerance * largest));
    expect(
      wrong,
      `${name} of ${label}: ${got[name]![wrong]} instead of ${values[wrong]} (largest ${largest})`,
    ).toBe(-1);
  }
}

async function resultsOn(
  backendName: string,
  compute: (fill: Fill) => Record<string, Tensor>,
  random: Random,
): Promise<Record<string, Float32Array>> {
  expect(await setBackend(backendName)).toBe(true);
  const before = memory().numTensors;
  const fill: Fill = (shape) =>
    tensor(
      Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => random.normal()),
      shape,
    );
  const results = tidy(() => compute(fill));
  const values: Record<string, Float32Array> = {};
  for (const [name, result] of Object.entries(results)) {
    values[name] = await result.data<'float32'>();
    result.dispose();
  }
  expect(memory().numTensors).toBe(before);
  return values;
}
