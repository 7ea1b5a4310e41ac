import { expect, it } from 'vitest';
import { expectBitExact, readBundledManifest } from '../../bundled-images.test-support';

const { size, splits } = readBundledManifest('fashion-mnist');

it('the bundled images of Fashion-MNIST are the first 10,000 and 2,000 of the original files, bit-exact by checksum', () => {
  const { train, test } = splits;
  expect(size).toEqual({ height: 28, width: 28, channels: 1 });
  expect(train.labels.slice(0, 10)).toEqual([9, 0, 0, 3, 0, 2, 7, 2, 5, 5]);
  expect(test.labels.slice(0, 10)).toEqual([9, 2, 1, 1, 6, 1, 4, 6, 5, 7]);
  expect([train.labels.length, test.labels.length]).toEqual([10_000, 2_000]);
  expectBitExact('fashion-mnist');
});

it('take less than 6 MB in all', () => {
  const bytes = [...splits.train.shards, ...splits.test.shards].reduce((sum, shard) => sum + shard.bytes, 0);
  expect(bytes).toBeLessThan(6e6);
});
