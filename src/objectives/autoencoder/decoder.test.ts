import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import {
  mean,
  memory,
  randomNormal,
  square,
  sub,
  tensor,
  tidy,
  variableGrads,
  type Rank,
  type Scalar,
} from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { parseConfig } from '../../config/parse-config';
import { startCpu } from '../../kernels/cpu/start-cpu.test-support';
import { countParameters } from '../../layers/weight';
import { createOptimizer } from '../../optimizers/optimizer';
import { updateRules } from '../../optimizers/update-rules';
import { createRandom } from '../../random/random';
import { buildDecoder } from './decoder';

beforeAll(startCpu);

const decoderOf = (featureSize: number, height: number, width: number, channels: number) =>
  buildDecoder(featureSize, { height, width, channels }, createRandom(1, 'decoder'));

it('has 289,811 weights for colour images of 32 × 32 and a representation of 64', () => {
  const decoder = decoderOf(64, 32, 32, 3);
  expect(countParameters(decoder.weights)).toBe(289_811);
  expect(new Set(decoder.weights.map(({ name }) => name)).size).toBe(decoder.weights.length);
  expect(decoder.layerSizes).toEqual([4096, 16 * 16 * 32, 32 * 32 * 16, 32 * 32 * 3]);
  decoder.dispose();
});

it.each([
  [28, 28, 1],
  [32, 32, 3],
  [8, 12, 3],
  [5, 7, 1],
])(
  'rebuilds images of %i × %i × %i, in [0, 1], and leaves nothing behind',
  async (height, width, channels) => {
    const before = memory().numTensors;
    const decoder = decoderOf(6, height, width, channels);
    const image = tidy(() => decoder.decode(randomNormal<Rank.R2>([2, 6])));
    expect(image.shape).toEqual([2, height, width, channels]);
    const values = await image.data();
    expect(Math.min(...values)).toBeGreaterThan(0);
    expect(Math.max(...values)).toBeLessThan(1);
    image.dispose();
    decoder.dispose();
    expect(memory().numTensors).toBe(before);
  },
);

it('is trained in all of its weights, and learns to rebuild an image', () => {
  const decoder = decoderOf(3, 6, 8, 3);
  const h = randomNormal<Rank.R2>([4, 3], 0, 1, 'float32', 1);
  const colour = tensor([0.9, 0.2, 0.4]);
  const optimizer = createOptimizer(updateRules.adam(parseConfig({}).optimizer), [...decoder.weights]);
  const losses: number[] = [];
  for (let step = 0; step < 20; step++) {
    tidy(() => {
      const { value, grads } = variableGrads(
        () => mean<Scalar>(square(sub(decoder.decode(h), colour))),
        decoder.weights.map(({ variable }) => variable),
      );
      for (const { name, variable } of decoder.weights) {
        expect(Math.max(...grads[variable.name]!.dataSync().map(Math.abs)), name).toBeGreaterThan(0);
      }
      losses.push(value.dataSync()[0]!);
      optimizer.begin(0.02);
      optimizer.apply(grads);
    });
  }
  expect(losses.at(-1)!).toBeLessThan(losses[0]! / 10);
  h.dispose();
  colour.dispose();
  optimizer.dispose();
  decoder.dispose();
});
