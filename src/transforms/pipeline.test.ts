import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { augmentPreset } from '../config/augment-presets';
import { parseConfig } from '../config/parse-config';
import type { AugmentConfig, RunConfigInput } from '../config/run-config';
import { createRandom, type Random } from '../random/random';
import { applyView, imageFromBytes } from './apply-views';
import { renderBatchViews } from './pipeline';
import { sampleView, sampleViews } from './sample-views';
import type { FloatImage } from './transform';
import { randomImage } from './transforms.test-support';

const augment = (input: RunConfigInput['augment'] = {}) => parseConfig({ augment: input }).augment;
const everything = augment({
  jitter: { probability: 1, strength: 1 },
  grayscale: { probability: 0.5 },
  blur: { probability: 1 },
});
const nothing = augmentPreset('none');

const sizes = fc.record({
  height: fc.integer({ min: 8, max: 96 }),
  width: fc.integer({ min: 8, max: 96 }),
  channels: fc.constantFrom(1, 3),
});

function renderView(image: FloatImage, config: AugmentConfig, random: Random): FloatImage {
  return applyView(image, sampleView(config, random, image, 0));
}

describe('the pipeline', () => {
  it('keeps every value finite and in [0, 1], and the image’s size', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), (size, seed) => {
        const view = renderView(randomImage(size, seed), everything, createRandom(seed));
        expect(view).toMatchObject(size);
        expect(view.data.length).toBe(size.height * size.width * size.channels);
        expect(view.data.every((value) => value >= -1e-6 && value <= 1 + 1e-6)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('is the identity where every probability is 0', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), (size, seed) => {
        const image = randomImage(size, seed);
        expect(renderView(image, nothing, createRandom(seed)).data).toEqual(image.data);
      }),
      { numRuns: 20 },
    );
  });

  it('is the identity for colour jitter of strength 0', () => {
    const still: AugmentConfig = { ...nothing, jitter: { ...everything.jitter, strength: 0 } };
    const image = randomImage({ height: 16, width: 16, channels: 3 }, 1);
    const view = renderView(image, still, createRandom(1));
    view.data.forEach((value, i) => expect(value).toBeCloseTo(image.data[i]!, 5));
  });

  it('leaves the image that it was given as it was', () => {
    const image = randomImage({ height: 12, width: 12, channels: 3 }, 2);
    const before = image.data.slice();
    renderView(image, everything, createRandom(2));
    expect(image.data).toEqual(before);
  });

  it('applies each transform as often as its probability says', () => {
    const half = { ...nothing, grayscale: { ...nothing.grayscale, probability: 0.5 } };
    const image = randomImage({ height: 8, width: 8, channels: 3 }, 3);
    const gray = Array.from({ length: 400 }, (_, i) => {
      const { data } = renderView(image, half, createRandom(0, i));
      return data[0] === data[1] && data[1] === data[2];
    });
    expect(Math.abs(gray.filter(Boolean).length - 200)).toBeLessThan(50);
  });
});

describe('a batch of two views', () => {
  const size = { height: 8, width: 8, channels: 3 };
  const images = Uint8Array.from({ length: 6 * 192 }, (_, i) => (i * 37) % 256);
  const request = { images, size, indices: [4, 1, 3], config: everything, seed: 9, step: 5 };

  it('is the same whenever it is drawn again, and another for any other step or seed', () => {
    const views = renderBatchViews(request);
    expect(views.length).toBe(2 * 3 * 192);
    expect(renderBatchViews(request)).toEqual(views);
    expect(renderBatchViews({ ...request, step: 6 })).not.toEqual(views);
    expect(renderBatchViews({ ...request, seed: 8 })).not.toEqual(views);
  });

  it('stays what it is from version to version, so that a link shows the same run', () => {
    const views = renderBatchViews(request);
    expect(views[0]).toBeCloseTo(0.697605669, 6);
    expect(views[2]).toBeCloseTo(0.697605669, 6);
    expect(views[800]).toBeCloseTo(0.269626945, 6);
    expect(views[801]).toBeCloseTo(0.919699669, 6);
  });

  it('says before any image is touched what each view gets, in order', () => {
    const sampled = sampleViews({ ...request, config: augment({ flip: { probability: 1 } }) });
    expect(sampled).toHaveLength(6);
    for (const view of sampled) {
      const applied = view.map(({ name }) => name);
      expect(applied.slice(0, 2)).toEqual(['crop', 'flip']);
      expect(applied).toEqual(everything.order.filter((name) => applied.includes(name)));
    }
    expect(sampled[0]).not.toEqual(sampled[3]);
  });

  it('holds two different views of each image, all first views before all second ones', () => {
    const views = renderBatchViews({ ...request, config: nothing });
    for (const [i, index] of request.indices.entries()) {
      const original = imageFromBytes(images.subarray(index * 192, (index + 1) * 192), size).data;
      expect(views.slice(i * 192, (i + 1) * 192)).toEqual(original);
      expect(views.slice((3 + i) * 192, (4 + i) * 192)).toEqual(original);
    }
    const random = renderBatchViews(request);
    expect(random.slice(0, 192)).not.toEqual(random.slice(3 * 192, 4 * 192));
  });

  it('can be drawn from the batch’s bytes alone', () => {
    const bytes = Uint8Array.from(
      request.indices.flatMap((index) => Array.from(images.subarray(index * 192, (index + 1) * 192))),
    );
    expect(renderBatchViews({ ...request, images: bytes, rows: [0, 1, 2] })).toEqual(
      renderBatchViews(request),
    );
  });

  it('keeps all other random choices when one slider moves', () => {
    const onlyFlip = { ...nothing, flip: { ...nothing.flip, probability: 0.5 } };
    const cropped = { ...onlyFlip, crop: { ...everything.crop, minimumArea: 1, aspect: 1 } };
    // A crop of the whole image changes nothing but uses its random numbers.
    const flipped = renderBatchViews({ ...request, config: onlyFlip });
    renderBatchViews({ ...request, config: cropped }).forEach((value, i) =>
      expect(value).toBeCloseTo(flipped[i]!, 5),
    );
  });
});
