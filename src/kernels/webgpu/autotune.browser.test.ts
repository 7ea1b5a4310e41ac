import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { matMul, memory, randomUniform, tidy } from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dispatch, makeOutput, type Program } from './dispatch';
import { GpuTimer } from './gpu-timer';
import { startOnAdapter } from './start-webgpu.test-support';
import { prepareKernels, setVariantChoices, variantChoices } from './autotune';

let webgpu: WebGPUBackend;

beforeAll(async () => {
  webgpu = await startOnAdapter();
});

afterAll(() => setVariantChoices(webgpu, []));

it('times the variants of what a warm-up meets, keeps the fastest and leaves nothing behind', async () => {
  const before = memory().numTensors;
  const [a, b] = [randomUniform([24, 16]), randomUniform([16, 12])];
  setVariantChoices(webgpu, []);
  await prepareKernels(webgpu, () => Promise.resolve(tidy(() => void matMul(a, b))), 60_000);
  const [choice, ...others] = variantChoices(webgpu);
  expect(others).toEqual([]);
  const { chosen, milliseconds } = choice!;
  expect(Object.keys(milliseconds)).toEqual(expect.arrayContaining(['8×2', '8×4', '4×2', '4×1']));
  expect(milliseconds[chosen]! / Math.min(...Object.values(milliseconds))).toBeLessThanOrEqual(1.05);
  expect(milliseconds[chosen]).toBeGreaterThan(0);
  a.dispose();
  b.dispose();
  expect(memory().numTensors).toBe(before);
});

it.each([true, false])('a program takes some time, by a clock of the device: %s', async (hasClock) => {
  expect(webgpu.device.features.has('timestamp-query')).toBe(true);
  const out = makeOutput(webgpu, [256]);
  const program: Program = {
    key: 'test turns',
    threads: 256,
    bindings: [{ name: 'out', tensor: out, element: 'f32', written: true }],
    code: () => `
fn run(thread: u32) {
  var value = f32(thread);
  for (var i = 0u; i < 10000u; i++) { value = fract(value * 1.7 + 0.3); }
  out[thread] = value;
}`,
  };
  dispatch(webgpu, program);
  const gpuTimer = new GpuTimer(webgpu, hasClock);
  const ms = await gpuTimer.time(program, Infinity);
  gpuTimer.dispose();
  webgpu.disposeData(out.dataId);
  expect(ms).toBeGreaterThan(0);
  expect(ms).toBeLessThan(Infinity);
});
