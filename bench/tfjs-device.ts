/**
 * @file What tfjs's engines, ours and the stock one, share: waiting for the device, and timing.
 */
import { backend, getBackend } from '@tensorflow/tfjs-core';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';

/** Resolves when WebGPU has done what was encoded; elsewhere at once, as operations there are done when they return. */
export async function finishWork(): Promise<void> {
  if (getBackend() !== 'webgpu') return;
  const webgpu = backend() as WebGPUBackend;
  webgpu.ensureCommandEncoderReady();
  webgpu.endComputePassEncoder();
  webgpu.submitQueue();
  await webgpu.device.queue.onSubmittedWorkDone();
}

const msPerSample = 200;
const msInAll = 600;

/** Milliseconds of one run, warm: the best of several samples, each of so many runs that it lasts. */
export async function bestMsPerRun(run: () => void): Promise<number> {
  const sample = async (runs: number) => {
    const startedAt = performance.now();
    for (let i = 0; i < runs; i++) run();
    await finishWork();
    return performance.now() - startedAt;
  };
  await sample(1);
  const runs = Math.ceil(msPerSample / (await sample(1)));
  let best = Infinity;
  let spent = 0;
  while (spent < msInAll) {
    const ms = await sample(runs);
    best = Math.min(best, ms / runs);
    spent += ms;
  }
  return best;
}
