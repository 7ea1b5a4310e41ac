import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { backend, dispose, randomNormal, type Rank } from '@tensorflow/tfjs-core';
import { expect, it, vi } from 'vitest';
import { ntXent } from '../losses/nt-xent/loss';
import { startBackend } from './backend';

it('tensors live on the watched device: what warms up is compiled ahead there, and its loss is heard', async () => {
  const running = await startBackend('webgpu');
  const { device } = backend() as WebGPUBackend;
  const compiledAhead = vi.spyOn(device, 'createComputePipelineAsync');
  await running.prepare(() => {
    const z = randomNormal<Rank.R2>([6, 4]);
    dispose([z, ntXent(z, 0.5)]);
    return Promise.resolve();
  }, false);
  expect(compiledAhead).toHaveBeenCalled();
  const lost = new Promise((resolve) => running.onLost(resolve));
  device.destroy();
  expect(await lost).toMatchObject({ code: 'device-lost' });
});
