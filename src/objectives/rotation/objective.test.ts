import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { memory, tensor4d } from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { parseConfig } from '../../config/parse-config';
import type { Dataset } from '../../datasets/dataset';
import { startCpu } from '../../kernels/cpu/start-cpu.test-support';
import { createRandom } from '../../random/random';
import { Trainer } from '../../train/trainer';
import { objective } from './objective';

beforeAll(startCpu);

const task = { featureSize: 4, classNames: ['ramp'], size: { height: 2, width: 2, channels: 1 } };
const config = parseConfig({
  objective: { name: 'rotation' },
  augment: { crop: { probability: 0 }, flip: { probability: 0 }, jitter: { probability: 0 } },
  optimizer: { learningRate: 0.01 },
  training: { batchSize: 8, epochs: 20, logEvery: 1 },
});

/** 8×8 images, lighter towards the top: which way is up is plain. */
function ramps(count: number): Dataset {
  const random = createRandom(1, 'ramps');
  const images = Uint8Array.from(
    { length: count * 192 },
    (_, i) => 30 * (7 - (Math.floor(i / 24) % 8)) + random.integer(0, 20),
  );
  return {
    name: 'ramps',
    split: 'train',
    size: { height: 8, width: 8, channels: 3 },
    count,
    images,
    labels: new Uint8Array(count),
    classNames: ['ramp', 'none'],
    available: () => count,
    waitFor: () => Promise.resolve(),
  };
}

it('shows the encoder all images unturned, then turned by a quarter counter-clockwise, and so on', async () => {
  const rotation = objective(config, task);
  const views = tensor4d([1, 2, 3, 4], [1, 2, 2, 1]);
  const inputs = rotation.inputs!({ views });
  // torch.rot90 of [[1, 2], [3, 4]].
  expect(Array.from(await inputs.data())).toEqual([1, 2, 3, 4, 2, 4, 1, 3, 4, 3, 2, 1, 3, 1, 4, 2]);
  expect(rotation.weights.reduce((sum, { variable }) => sum + variable.size, 0)).toBe(4 * 4 + 4);
  rotation.dispose();
});

it('refuses images that are not square', () => {
  const size = { height: 2, width: 3, channels: 1 };
  expect(() => objective(config, { ...task, size })).toThrow(/if they are square.*2 pixels high and 3 wide/);
});

it('learns which way is up, from a quarter of the images that SimCLR encodes', async () => {
  const before = memory().numTensors;
  const trainer = new Trainer(objective, config, ramps(16));
  expect(trainer.batchOf(0).indices).toHaveLength(4);
  const logs = [];
  for (let step = 0; step < 12; step++) {
    await trainer.takeStep();
    logs.push(await trainer.readLog());
  }
  expect(logs[0]!.loss).toBeGreaterThan(0.9);
  expect(logs.at(-1)!.loss).toBeLessThan(logs[0]!.loss - 0.3);
  expect(logs.at(-1)!.accuracy).toBeGreaterThan(0.6);
  const { count, images, probabilities } = logs.at(-1)!.picture;
  expect([count, images.length, probabilities.length]).toEqual([3, 4 * 3 * 192, 4 * 3 * 4]);
  for (let row = 0; row < 12; row++) {
    const sum = probabilities.subarray(4 * row, 4 * row + 4).reduce((a, b) => a + b, 0);
    expect(sum).toBeCloseTo(1, 5);
  }
  trainer.dispose();
  expect(memory().numTensors).toBe(before);
});
