import { describe, expect, it } from 'vitest';
import { expectBitExact, readBundledManifest } from '../../bundled-images.test-support';

describe('the bundled images of CIFAR-10', () => {
  const { train, test } = readBundledManifest('cifar10').splits;

  it('are the first 10,000 and 2,000 of the original files, bit-exact by checksum', () => {
    expect(train.labels.slice(0, 10)).toEqual([6, 9, 9, 4, 1, 1, 2, 7, 8, 3]);
    expect(test.labels.slice(0, 10)).toEqual([3, 8, 8, 0, 6, 6, 1, 6, 3, 1]);
    expect([train.labels.length, test.labels.length]).toEqual([10_000, 2_000]);
    expectBitExact('cifar10');
  });

  it('begin with a shard of at most 5 MB', () => {
    expect(train.shards[0]!.bytes).toBeLessThan(5e6);
  });
});
