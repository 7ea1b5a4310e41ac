import { describe, expect, it } from 'vitest';
import { mayBeCifar, readCifar } from './cifar-binary';
import { labelsOf } from './number-array';

/** Gray images; of CIFAR-100 where there are coarse labels. */
function records(labels: readonly number[], coarse?: number): Uint8Array<ArrayBuffer> {
  const head = coarse === undefined ? [] : [coarse];
  return Uint8Array.from(labels.flatMap((label) => [...head, label, ...Array<number>(3072).fill(128)]));
}

describe('a batch of CIFAR', () => {
  it('is told by its length and its labels, of two the fine ones', () => {
    expect(labelsOf(readCifar('a.bin', records([3, 9]))!.labels)).toEqual(['3', '9']);
    expect(labelsOf(readCifar('a.bin', records([3, 99], 19))!.labels)).toEqual(['3', '99']);
    expect(readCifar('a.bin', records([3, 10]))).toBeUndefined();
  });

  it('that is cut is said to be', async () => {
    for (const whole of [records([1, 2, 3, 4, 5]), records([1, 2, 3, 4, 5], 7)]) {
      const cut = whole.slice(0, -100);
      expect(await mayBeCifar(cut)).toBe(true);
      expect(() => readCifar('data_batch_1.bin', cut)).toThrow('data_batch_1.bin ends early');
    }
  });

  it('is nothing that is all the same', async () => {
    expect(await mayBeCifar(new Uint8Array(100_000))).toBe(false);
    expect(await mayBeCifar(Uint8Array.of(1, 2, 3))).toBe(false);
  });
});
