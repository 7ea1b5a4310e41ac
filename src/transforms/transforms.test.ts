/**
 * @file Every transform by itself: what holds for any parameters in range and any image, and that the
 * fast form on typed arrays is the textbook definition.
 */
import '@tensorflow/tfjs-backend-cpu';
import { memory, setBackend, tensor4d, tidy } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { augmentPreset } from '../config/augment-presets';
import { createRandom } from '../random/random';
import { applyViewSteps, applyView } from './apply-views';
import type { JitterParameters } from './jitter/transform';
import { sampleView, sampleViews, type SampledTransform } from './sample-views';
import { applyTextbook } from './textbooks';
import type { FloatImage } from './transform';
import { transformNames, transformOf, transforms, type TransformName } from './transforms';
import { randomImage } from './transforms.test-support';

beforeAll(() => setBackend('cpu'));

const sizes = fc.record({
  height: fc.integer({ min: 8, max: 96 }),
  width: fc.integer({ min: 8, max: 96 }),
  channels: fc.constantFrom(1, 3),
});

/** Any parameters that the sliders of a transform reach. */
function randomParameters(name: TransformName, image: FloatImage, seed: number): unknown {
  const random = createRandom(seed, 'parameters');
  const numbers = transformOf(name)
    .parameterFields(image)
    .map(({ name: parameter, minimum, maximum, step }) => {
      const steps = Math.round((maximum - minimum) / step);
      return [parameter, minimum + step * random.integer(0, steps)] as const;
    });
  const order: JitterParameters['order'] = random.shuffle(['brightness', 'contrast', 'saturation', 'hue']);
  return { ...Object.fromEntries(numbers), ...(name === 'jitter' && { order }) };
}

function largestDifference(a: Float32Array, b: Float32Array): number {
  expect(b.length).toBe(a.length);
  return a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0);
}

describe.each(transformNames)('%s', (name) => {
  const transform = transformOf(name);

  it('keeps every value finite and in [0, 1], for any parameters and any image', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), (size, seed) => {
        const image = randomImage(size, seed);
        const before = image.data.slice();
        const { data } = transform.apply(image, randomParameters(name, image, seed));
        expect(data.length).toBe(image.data.length);
        expect(data.every((value) => value >= -1e-6 && value <= 1 + 1e-6)).toBe(true);
        expect(largestDifference(before, image.data)).toBe(0);
      }),
      { numRuns: 25 },
    );
  });

  it('is on typed arrays what the textbook says in tensor operations', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), (size, seed) => {
        const image = randomImage(size, seed);
        const parameters = randomParameters(name, image, seed);
        const { height, width, channels } = size;
        const tensors = memory().numTensors;
        const expected = tidy(() => {
          const x = tensor4d(image.data, [1, height, width, channels]);
          return applyTextbook(x, { name, parameters } as SampledTransform).dataSync<'float32'>();
        });
        expect(memory().numTensors).toBe(tensors);
        const detail = JSON.stringify({ size, parameters });
        const { data } = transform.apply(image, parameters);
        expect(largestDifference(expected, data), detail).toBeLessThan(1e-4);
      }),
      { numRuns: 6 },
    );
  });
});

describe('a transform of no strength is the identity:', () => {
  const image = randomImage({ height: 24, width: 20, channels: 3 }, 4);
  const unchanged = (data: Float32Array) => expect(largestDifference(image.data, data)).toBeLessThan(1e-5);

  it('jitter whose factors are 1 and whose shift is 0', () => {
    const order = ['hue', 'contrast', 'brightness', 'saturation'] as const;
    unchanged(
      transforms.jitter.apply(image, { order, brightness: 1, contrast: 1, saturation: 1, hue: 0 }).data,
    );
  });

  it('blur of the least σ', () => {
    unchanged(transforms.blur.apply(image, { kernelSize: 3, sigma: 0.05 }).data);
  });

  it('noise of σ 0', () => unchanged(transforms.noise.apply(image, { sigma: 0, seed: 9 }).data));

  it('a turn by 0', () => unchanged(transforms.rotate.apply(image, { quarterTurns: 0 }).data));

  it('a crop of the whole image', () => {
    unchanged(transforms.crop.apply(image, { top: 0, left: 0, height: 24, width: 20 }).data);
  });

  it('cutout of no area, as it is sampled', () => {
    const config = { ...augmentPreset('none').cutout, probability: 1, minimumArea: 0, maximumArea: 0 };
    for (let seed = 0; seed < 20; seed++) {
      const parameters = transforms.cutout.sample(config, createRandom(seed), image);
      unchanged(transforms.cutout.apply(image, parameters).data);
    }
  });
});

describe('sampled views', () => {
  const size = { height: 32, width: 32, channels: 3 };
  const indices = Array.from({ length: 64 }, (_, i) => i);
  const request = { size, seed: 5, step: 7, indices };
  const config = augmentPreset('too-much');

  it('have the parameters that they had before other transforms were switched on', () => {
    const few = sampleViews({ ...request, config: augmentPreset('simclr') });
    const more = sampleViews({
      ...request,
      config: { ...augmentPreset('simclr'), noise: { ...config.noise, probability: 1 } },
    });
    more.forEach((view, i) => expect(view.filter(({ name }) => name !== 'noise')).toEqual(few[i]));
  });

  it('get a transform that is for one view only in that view only', () => {
    const onlySecond = { ...config, rotate: { ...config.rotate, probability: 1, views: 'second' as const } };
    const turned = sampleViews({ ...request, config: onlySecond }).map((view) =>
      view.some(({ name }) => name === 'rotate'),
    );
    expect(turned.slice(0, 64)).not.toContain(true);
    expect(turned.slice(64)).not.toContain(false);
  });

  it('are applied in the config’s order, and drawn the same whatever it is', () => {
    const reversed = { ...config, order: [...config.order].reverse() };
    const forward = sampleViews({ ...request, config });
    sampleViews({ ...request, config: reversed }).forEach((view, i) => {
      expect(view).toEqual([...forward[i]!].reverse());
    });
  });

  it('turn an image that is not square by half a turn only', () => {
    for (let seed = 0; seed < 20; seed++) {
      const rotate = { ...config.rotate, probability: 1 };
      const wide = { height: 16, width: 24, channels: 3 };
      expect(transforms.rotate.sample(rotate, createRandom(seed), wide)).toEqual({ quarterTurns: 2 });
    }
  });

  it('show the image after each of their transforms', () => {
    const image = randomImage(size, 1);
    const view = sampleView(config, createRandom(2), size, 0);
    const steps = applyViewSteps(image, view);
    expect(steps).toHaveLength(view.length);
    expect(steps[0]).toEqual(applyView(image, view.slice(0, 1)));
    expect(steps.at(-1)).toEqual(applyView(image, view));
    expect(applyViewSteps(image, [])).toEqual([]);
  });
});

it('noise has mean 0 and the standard deviation that was asked for, and no pattern', () => {
  const grey: FloatImage = {
    height: 96,
    width: 96,
    channels: 3,
    data: new Float32Array(96 * 96 * 3).fill(0.5),
  };
  const sample: SampledTransform = { name: 'noise', parameters: { sigma: 0.05, seed: 77 } };
  const values = applyView(grey, [sample]).data.map((value) => (value - 0.5) / 0.05);
  const mean = (f: (value: number, i: number) => number) =>
    values.reduce((sum, value, i) => sum + f(value, i), 0) / values.length;
  expect(Math.abs(mean((value) => value))).toBeLessThan(0.03);
  expect(Math.abs(mean((value) => value ** 2) - 1)).toBeLessThan(0.04);
  expect(Math.abs(mean((value) => value ** 4) - 3)).toBeLessThan(0.3);
  for (const lag of [1, 3, 96 * 3]) {
    expect(Math.abs(mean((value, i) => value * (values[i + lag] ?? 0)))).toBeLessThan(0.03);
  }
});
