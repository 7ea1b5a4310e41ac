import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { backend, matMul, memory, randomUniform, setBackend, tidy } from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { installKernels } from '../install';
import { dispatch, makeOutput, type Program } from './dispatch';
import { Stopwatch } from './stopwatch';
import { prepareKernels, setVariantChoices, variantChoices } from './variants';

let webgpu: WebGPUBackend;

beforeAll(async () => {
  expect(await navigator.gpu.requestAdapter()).not.toBeNull();
  installKernels();
  await setBackend('webgpu');
  webgpu = backend() as WebGPUBackend;
});

afterAll(() => setVariantChoices(webgpu, []));

it('times the variants of what a rehearsal meets, keeps the fastest and leaves nothing behind', async () => {
  const before = memory().numTensors;
  const [a, b] = [randomUniform([24, 16]), randomUniform([16, 12])];
  setVariantChoices(webgpu, []);
  await prepareKernels(webgpu, () => Promise.resolve(tidy(() => void matMul(a, b))), 60_000);
  const [choice, ...others] = variantChoices(webgpu);
  expect(others).toEqual([]);
  const { chosen, milliseconds } = choice!;
  expect(Object.keys(milliseconds)).toEqual(expect.arrayContaining(['8×2', '8×4', '4×2', '4×1']));
  expect(Math.min(...Object.values(milliseconds))).toBe(milliseconds[chosen]);
  expect(milliseconds[chosen]).toBeGreaterThan(0);
  a.dispose();
  b.dispose();
  expect(memory().numTensors).toBe(before);
});

it.each([true, false])('a program that does a hundred times as much takes longer, by a clock of the device: %s', async (hasClock) => {
  const out = makeOutput(webgpu, [256]);
  const program = (turns: number): Program => ({
    key: `test turns ${turns}`,
    threads: 256,
    bindings: [{ name: 'out', tensor: out, element: 'f32', written: true }],
    code: () => `
fn run(thread: u32) {
  var value = f32(thread);
  for (var i = 0u; i < ${turns}u; i++) { value = fract(value * 1.7 + 0.3); }
  out[thread] = value;
}`,
  });
  const stopwatch = new Stopwatch(webgpu, hasClock);
  const times: number[] = [];
  for (const turns of [1000, 100_000]) {
    dispatch(webgpu, program(turns));
    times.push(await stopwatch.time(program(turns), Infinity));
  }
  stopwatch.dispose();
  webgpu.disposeData(out.dataId);
  expect(times[1]! / times[0]!).toBeGreaterThan(5);
});
