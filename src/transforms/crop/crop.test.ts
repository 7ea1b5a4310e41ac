/** @file How random resized crop draws its rectangles: as torchvision does, and always as many numbers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { augmentPreset } from '../../config/augment-presets';
import { createRandom } from '../../random/random';
import type { Rectangle } from '../rectangle';
import { sampleViews } from '../sample-views';
import { crop } from './transform';

const defaults = augmentPreset('simclr').crop;

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('a crop', () => {
  /**
   * Means of 2,000,000 draws of torchvision 0.14's `RandomResizedCrop.get_params`, in Python: area as a
   * fraction of the image, height and width in pixels; and the sides that are taken where no draw fits,
   * with the fraction of the crops that have them.
   */
  it.each([
    {
      height: 32,
      width: 32,
      areas: [0.2, 1],
      aspect: 4 / 3,
      means: [0.5509, 23.374, 23.371],
      fallback: [32, 32, 0.0024],
    },
    {
      height: 32,
      width: 32,
      areas: [0.08, 1],
      aspect: 4 / 3,
      means: [0.4903, 21.681, 21.684],
      fallback: [32, 32, 0.0021],
    },
    {
      height: 24,
      width: 48,
      areas: [0.2, 1],
      aspect: 4 / 3,
      means: [0.377, 20.108, 21.246],
      fallback: [24, 32, 0.0097],
    },
    {
      height: 48,
      width: 24,
      areas: [0.5, 1],
      aspect: 2,
      means: [0.6862, 35.806, 22.009],
      fallback: [48, 24, 0.0568],
    },
    {
      height: 32,
      width: 32,
      areas: [0.9, 1],
      aspect: 3,
      means: [0.9662, 31.454, 31.454],
      fallback: [32, 32, 0.4896],
    },
    { height: 25, width: 25, areas: [0.25, 0.25], aspect: 1, means: [0.2304, 12, 12], fallback: [25, 25, 0] },
  ] as const)(
    'of $areas of $height × $width pixels, up to $aspect times as long, is torchvision’s on average',
    ({ height, width, areas: [minimumArea, maximumArea], aspect, means, fallback }) => {
      const size = { height, width, channels: 3 };
      const config = { ...defaults, minimumArea, maximumArea, aspect };
      const [area, rows, columns] = means;
      const [unfitRows, unfitColumns, unfit] = fallback;
      const random = createRandom(0, 'crops');
      const crops = Array.from({ length: 20_000 }, () => crop.sample(config, random, size));
      // Four standard errors of the 20,000 crops, and what the table's numbers are rounded by.
      const expectMean = (of: (one: Rectangle) => number, expected: number, deviation: number) =>
        expect(Math.abs(mean(crops.map(of)) - expected)).toBeLessThan(
          (4 * deviation) / Math.sqrt(20_000) + 5e-4,
        );
      expectMean((one) => (one.height * one.width) / (height * width), area, 0.24);
      expectMean((one) => one.height, rows, 5.5);
      expectMean((one) => one.width, columns, 5.5);
      expectMean(
        (one) => Number(one.height === unfitRows && one.width === unfitColumns),
        unfit,
        Math.sqrt(unfit * (1 - unfit)),
      );
    },
  );

  it('lies anywhere in the image with the same probability', () => {
    const size = { height: 32, width: 32, channels: 3 };
    const config = { ...defaults, minimumArea: 0.25, maximumArea: 0.25, aspect: 1 };
    const random = createRandom(1, 'crops');
    const counts = { top: new Array<number>(17).fill(0), left: new Array<number>(17).fill(0) };
    for (let i = 0; i < 17_000; i++) {
      const { top, left } = crop.sample(config, random, size);
      counts.top[top]!++;
      counts.left[left]!++;
    }
    // 1,000 each, five standard deviations.
    for (const count of [...counts.top, ...counts.left]) expect(Math.abs(count - 1000)).toBeLessThan(155);
  });

  it('lies in its image and has the area and the shape that were asked for, or is the fallback', () => {
    const settings = fc.record({
      height: fc.integer({ min: 1, max: 96 }),
      width: fc.integer({ min: 1, max: 96 }),
      areas: fc.tuple(fc.integer({ min: 2, max: 100 }), fc.integer({ min: 2, max: 100 })),
      aspect: fc.double({ min: 1, max: 3, noNaN: true }),
      seed: fc.nat(),
    });
    fc.assert(
      fc.property(settings, ({ height, width, areas, aspect, seed }) => {
        const [minimumArea, maximumArea] = [Math.min(...areas) / 100, Math.max(...areas) / 100];
        const config = { ...defaults, minimumArea, maximumArea, aspect };
        const size = { height, width, channels: 3 };
        const { top, left, ...sides } = crop.sample(config, createRandom(seed), size);
        expect(Math.min(top, left)).toBeGreaterThanOrEqual(0);
        expect(Math.min(sides.height, sides.width)).toBeGreaterThanOrEqual(1);
        expect(top + sides.height).toBeLessThanOrEqual(height);
        expect(left + sides.width).toBeLessThanOrEqual(width);
        // Half a pixel is lost or won at each side by rounding.
        const [least, most] = [-0.5, 0.5].map((half) => (sides.height + half) * (sides.width + half));
        const area = height * width;
        const hasArea = least! <= maximumArea * area && most! >= minimumArea * area;
        const hasShape =
          sides.width - 0.5 <= aspect * (sides.height + 0.5) &&
          sides.height - 0.5 <= aspect * (sides.width + 0.5);
        expect(hasShape).toBe(true);
        const isFallback = sides.height === height || sides.width === width;
        if (!isFallback) expect(hasArea).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    [
      { height: 32, width: 96, aspect: 4 / 3 },
      { top: 0, left: 26, height: 32, width: 43 },
    ],
    [
      { height: 96, width: 32, aspect: 4 / 3 },
      { top: 26, left: 0, height: 43, width: 32 },
    ],
    [
      { height: 40, width: 50, aspect: 1.2 },
      { top: 0, left: 1, height: 40, width: 48 },
    ],
    // 13.5 and 16.5 pixels: a half is rounded to the even side, as Python does.
    [
      { height: 9, width: 40, aspect: 1.5 },
      { top: 0, left: 13, height: 9, width: 14 },
    ],
    [
      { height: 40, width: 11, aspect: 1.5 },
      { top: 12, left: 0, height: 16, width: 11 },
    ],
  ])('that fits nowhere in %o is the middle of it', ({ height, width, aspect }, expected) => {
    const config = { ...defaults, minimumArea: 1, maximumArea: 1, aspect };
    for (let seed = 0; seed < 20; seed++) {
      const sampled = crop.sample(config, createRandom(seed), { height, width, channels: 3 });
      expect(sampled).toEqual(expected);
    }
  });

  it('that fits nowhere is the whole of an image whose own shape is allowed', () => {
    // 1 % of 4 × 3 pixels rounds to no pixel.
    const config = { ...defaults, minimumArea: 0.01, maximumArea: 0.01 };
    const sampled = crop.sample(config, createRandom(0), { height: 4, width: 3, channels: 3 });
    expect(sampled).toEqual({ top: 0, left: 0, height: 4, width: 3 });
  });

  it('draws as many numbers whatever its settings are, and whether or not it fits', () => {
    const settings = [
      { minimumArea: 0.2, maximumArea: 1, aspect: 4 / 3 },
      { minimumArea: 0.08, maximumArea: 0.1, aspect: 3 },
      { minimumArea: 0.9, maximumArea: 1, aspect: 3 },
      { minimumArea: 1, maximumArea: 1, aspect: 1 },
    ];
    for (const size of [32, 96].map((width) => ({ height: 32, width, channels: 3 }))) {
      for (let seed = 0; seed < 20; seed++) {
        const next = settings.map((setting) => {
          const random = createRandom(seed);
          crop.sample({ ...defaults, ...setting }, random, size);
          return random.uniform(0, 1);
        });
        expect(new Set(next).size).toBe(1);
      }
    }
  });
});

it('the rest of a view stays as it was when a crop’s settings move', () => {
  const config = augmentPreset('simclr');
  const size = { height: 32, width: 32, channels: 3 };
  const rest = (settings: Partial<typeof defaults>) =>
    sampleViews({
      size,
      config: { ...config, crop: { ...config.crop, ...settings } },
      seed: 3,
      step: 11,
      indices: Array.from({ length: 64 }, (_, i) => i),
    }).map((view) => view.filter(({ name }) => name !== 'crop'));
  const before = rest({});
  expect(rest({ minimumArea: 0.08 })).toEqual(before);
  expect(rest({ minimumArea: 0.9, aspect: 3 })).toEqual(before);
  expect(rest({ minimumArea: 1, aspect: 1 })).toEqual(before);
  expect(rest({ probability: 0.5 })).toEqual(before);
});
