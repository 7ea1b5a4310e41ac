import '@tensorflow/tfjs-backend-cpu';
import { memory } from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { parseConfig } from '../config/parse-config';
import { startCpu } from '../kernels/cpu/start-cpu.test-support';
import { buildNetwork } from '../network/network';
import { confusion, counted } from './confusion';
import { halves } from './fake-dataset.test-support';

beforeAll(startCpu);

it('counts the classes among each image’s neighbours, and their squares', () => {
  const bankLabels = [0, 0, 1, 1];
  const neighbours = [
    [0, 1],
    [0, 2],
    [2, 3],
  ];
  expect(counted(neighbours, bankLabels, [0, 0, 1], 2)).toEqual({
    counts: [3, 1, 0, 2],
    squares: [5, 1, 0, 4],
  });
});

it('finds every test image as many neighbours, in both spaces, and leaves no tensor', async () => {
  const network = buildNetwork(parseConfig({}), 3);
  const before = memory().numTensors;
  const [bank, testSplit] = [halves('train', 12), halves('test', 20)];
  const found = await confusion({ network, bank, testSplit });
  expect(memory().numTensors).toBe(before);
  network.dispose();
  expect(found).toMatchObject({ classes: 2, bankImages: 12, k: 10 });
  expect(found.images.reduce((sum, count) => sum + count, 0)).toBe(20);
  for (const { counts } of [found.h, found.z]) {
    found.images.forEach((images, label) => {
      expect(counts[2 * label]! + counts[2 * label + 1]!).toBe(10 * images);
    });
  }
});
