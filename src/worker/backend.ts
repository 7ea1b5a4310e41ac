/**
 * @file Starts tfjs's backends, each with our kernels; which of them is chosen by choose-backend.ts. Each
 * comes in a file of its own, which a visitor loads who needs it.
 */
import { conv2d, grads, ones, sum, tidy, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
// After the core, whose flags it asks for.
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { PlaygroundError, reasonOf } from '../config/playground-error';
import { chooseBackend, type BackendStarters } from './choose-backend';
import type { BackendName, BackendRequest } from './protocol';
import { unavailable, type RunningBackend } from './running-backend';

/** @throws PlaygroundError `backend-unavailable` if the requested backend, or every one, fails. */
export function startBackend(request: BackendRequest): Promise<RunningBackend> {
  const { gpu } = navigator as { gpu?: GPU };
  const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  return chooseBackend(request, { gpu, isSecureContext, wait }, starters);
}

const starters: BackendStarters<RunningBackend> = {
  webgpu: (gpu, reason) =>
    start('webgpu', async () => (await import('./webgpu-backend')).startWebgpu(gpu, reason)),
  wasm: (reason) => start('wasm', async () => (await import('./wasm-backend')).startWasm(reason)),
  cpu: (reason) => start('cpu', async () => (await import('./cpu-backend')).startCpu(reason)),
};

async function start(name: BackendName, begin: () => Promise<RunningBackend>): Promise<RunningBackend> {
  try {
    const running = await begin();
    await gradientSelfTest(name);
    return running;
  } catch (error) {
    if (error instanceof PlaygroundError) throw error;
    throw unavailable(name, reasonOf(error), 'not-started');
  }
}

/** Some drivers return zero gradients without an error (tensorflow/tfjs#8590). */
async function gradientSelfTest(name: BackendName): Promise<void> {
  const gradient = tidy(() => {
    const convolve = (x: Tensor, kernel: Tensor) =>
      sum(conv2d(x as Tensor4D, kernel as Tensor4D, 1, 'valid'));
    return sum(grads(convolve)([ones([1, 3, 3, 2]), ones([2, 2, 2, 3])])[1]!);
  });
  const [total] = await gradient.data();
  gradient.dispose();
  // 24 kernel entries, each touching the 4 output positions.
  if (total !== 96) {
    throw unavailable(name, `a test gradient came out as ${total} instead of 96`, 'self-test');
  }
}
