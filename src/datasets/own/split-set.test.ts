import { describe, expect, it } from 'vitest';
import { splitSet } from './split-set';

/** So many images of each class, one class after another, of the split of that code. */
function sorted(sizes: readonly number[], code = 0) {
  const labels = Uint16Array.from(sizes.flatMap((size, label) => Array<number>(size).fill(label)));
  return {
    count: labels.length,
    labels,
    classNames: sizes.map((_, label) => String(label)),
    splits: new Uint8Array(labels.length).fill(code),
  };
}
const labelsAt = (set: { labels: ArrayLike<number> }, indices: ArrayLike<number>) =>
  Array.from(indices, (index) => set.labels[index]!);

describe('a set without a test split', () => {
  const set = sorted([600, 300, 60]);
  const { train, test } = splitSet(set, 1);

  it('holds a sixth of each class back, and every image is in one of the two', () => {
    const counted = (indices: Uint32Array) =>
      [0, 1, 2].map((label) => labelsAt(set, indices).filter((one) => one === label).length);
    expect(counted(test)).toEqual([100, 50, 10]);
    expect(counted(train)).toEqual([500, 250, 50]);
    expect([...train, ...test].sort((a, b) => a - b)).toEqual(Array.from({ length: 960 }, (_, i) => i));
  });

  it('has all classes from the first images on, however it was sorted', () => {
    for (const indices of [train, test]) {
      const first = labelsAt(set, indices.subarray(0, 64));
      expect(first.filter((label) => label === 1).length / 64).toBeCloseTo(300 / 960, 1);
      expect(first).toContain(2);
    }
    const many = sorted(Array<number>(300).fill(30));
    expect(new Set(labelsAt(many, splitSet(many, 2).train.subarray(0, 600))).size).toBe(300);
  });

  it('follows from the seed', () => {
    expect(splitSet(set, 1)).toEqual({ train, test });
    expect(splitSet(set, 2).test).not.toEqual(test);
  });

  it('holds 2,000 back at most', () => {
    expect(splitSet(sorted([30_000, 30_000]), 1).test).toHaveLength(2000);
  });

  it.each([
    ['a class of one image is trained on', [1, 12], [11, 2]],
    ['one image at least is held back', [1, 2, 1], [3, 1]],
    ['one image is all there is', [1], [1, 1]],
  ])('%s', (_, sizes, expected) => {
    const small = splitSet(sorted(sizes), 3);
    expect([small.train.length, small.test.length]).toEqual(expected);
    if (sizes.length > 1) expect([...small.test]).not.toContain(0);
  });

  it('without classes is split as one', () => {
    const { train, test } = splitSet({ ...sorted([60]), classNames: [] }, 1);
    expect([train.length, test.length]).toEqual([50, 10]);
  });
});

describe('a set that says its splits', () => {
  const set = sorted([4, 4, 4]);
  const withSplits = (...codes: number[]) => splitSet({ ...set, splits: Uint8Array.from(codes) }, 1);
  const inOrder = (indices: Uint32Array) => [...indices].sort((a, b) => a - b);

  it('is tested on its test split, and its validation split is set aside', () => {
    const { train, test } = withSplits(1, 1, 2, 3, 1, 1, 2, 3, 1, 1, 2, 3);
    expect([inOrder(train), inOrder(test)]).toEqual([
      [0, 1, 4, 5, 8, 9],
      [3, 7, 11],
    ]);
  });

  it('is tested on its validation split where it has no other', () => {
    expect(inOrder(withSplits(1, 1, 1, 2, 1, 1, 1, 2, 1, 1, 1, 2).test)).toEqual([3, 7, 11]);
  });

  it('of one kind only is split as if it said nothing', () => {
    expect(withSplits(...Array<number>(12).fill(3)).train.length).toBeGreaterThan(6);
  });
});
