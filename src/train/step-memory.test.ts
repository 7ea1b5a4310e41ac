import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { parseConfig } from '../config/parse-config';
import { buildNetwork } from '../network/network';
import { requireStepMemory } from './step-memory';

beforeAll(() => setBackend('cpu'));

test('a batch that cannot fit is refused with one that does', () => {
  const network = buildNetwork(parseConfig({ model: { encoder: 'resnet18' } }), 3);
  const shape = {
    batchSize: 2048,
    view: { height: 32, width: 32, channels: 3 },
    network,
    objective: { weights: [] },
    slots: 2,
    imageBytes: 0,
  };
  const limit = 3.6 * 2 ** 30;
  expect(() => requireStepMemory(shape, limit)).toThrow(
    /^Training with a batch size of 2048 would take about \d+ MB/,
  );
  expect(() => requireStepMemory(shape, limit)).toThrow('Lower the batch size to 64 or');
  expect(() => requireStepMemory({ ...shape, batchSize: 64 }, limit)).not.toThrow();
  network.dispose();
});
