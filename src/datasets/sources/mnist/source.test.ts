import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bundledFolder, expectBitExact, readBundledManifest } from '../../bundled-images.test-support';
import { imageAt } from '../../dataset';
import { source as mnist } from './source';

describe('the bundled digits of MNIST', () => {
  const { size, classNames, splits } = readBundledManifest('mnist');

  it('are the first 10,000 and 2,000 of the original files, bit-exact by checksum', () => {
    const { train, test } = splits;
    expect(train.labels.slice(0, 10)).toEqual([5, 0, 4, 1, 9, 2, 1, 3, 1, 4]);
    expect(test.labels.slice(0, 10)).toEqual([7, 2, 1, 0, 4, 1, 4, 9, 5, 9]);
    expect([train.labels.length, test.labels.length]).toEqual([10_000, 2_000]);
    expectBitExact('mnist');
  });

  it('are gray images of ten classes', () => {
    expect(size).toEqual({ height: 28, width: 28, channels: 1 });
    expect(classNames).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
  });
});

describe('MNIST as a dataset', () => {
  beforeEach(() => {
    vi.stubGlobal('fetch', (url: string) => {
      const name = url.slice(url.lastIndexOf('/') + 1);
      return Promise.resolve(new Response(readFileSync(new URL(name, bundledFolder('mnist')))));
    });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('gives as many digits as there are where more are asked for', async () => {
    const dataset = await mnist.open({
      split: 'train',
      count: 20_000,
      seed: 0,
      assetBase: 'http://localhost/',
      onProgress: () => undefined,
    });
    await dataset.waitFor(dataset.count);
    expect([dataset.count, dataset.labels.length, dataset.available()]).toEqual([10_000, 10_000, 10_000]);
    // The first digit of the file is the well-known five: a dark border, bright strokes.
    const five = imageAt(dataset, 0);
    expect(five).toHaveLength(784);
    expect([five[0], Math.max(...five)]).toEqual([0, 255]);
  });
});
