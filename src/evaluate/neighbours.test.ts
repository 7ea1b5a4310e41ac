import { describe, expect, it } from 'vitest';
import { createRandom } from '../random/random';
import { nearestByCosine, neighbourGraph } from './neighbours';

const normals = (seed: number, length: number) => {
  const random = createRandom(seed, 'neighbours');
  return Float32Array.from({ length }, () => random.normal());
};

describe('the nearest rows by cosine', () => {
  it('are known for a bank of directions', () => {
    const bank = [1, 0, 0, 1, -1, 0, 3, 3];
    const nearest = nearestByCosine(bank, [2, 0.2], 3);
    expect(nearest.map(({ index }) => index)).toEqual([0, 3, 1]);
    expect(nearest[0]!.cosine).toBeCloseTo(2 / Math.hypot(2, 0.2), 6);
    expect(nearest[1]!.cosine).toBeCloseTo(2.2 / Math.hypot(2, 0.2) / Math.SQRT2, 6);
  });

  it('are those that sorting all cosines gives', () => {
    const [bank, query] = [normals(1, 200 * 8), normals(2, 8)];
    const all = nearestByCosine(bank, query, 200);
    const sorted = [...all].sort((a, b) => b.cosine - a.cosine);
    expect(all).toEqual(sorted);
    expect(nearestByCosine(bank, query, 9)).toEqual(sorted.slice(0, 9));
  });

  it('do not change when rows or query grow longer', () => {
    const [bank, query] = [normals(3, 50 * 4), normals(4, 4)];
    const indices = (rows: Float32Array, one: Float32Array) =>
      nearestByCosine(rows, one, 5).map(({ index }) => index);
    const longer = bank.map((value, i) => value * (1 + (Math.floor(i / 4) % 5)));
    expect(
      indices(
        longer,
        query.map((value) => value * 7),
      ),
    ).toEqual(indices(bank, query));
  });

  it('of images are found in their bytes', () => {
    const bank = Uint8Array.from([255, 255, 0, 0, 200, 190, 10, 0, 0, 0, 0, 0]);
    expect(nearestByCosine(bank, Uint8Array.from([0, 0, 80, 90]), 3).map(({ index }) => index)).toEqual([
      1, 0, 2,
    ]);
  });

  it('leave the query out where it is in the bank, and are at most as many as there are', () => {
    const bank = [1, 0, 0, 1];
    expect(nearestByCosine(bank, [1, 0], 8).map(({ index }) => index)).toEqual([0, 1]);
    expect(nearestByCosine(bank, [1, 0], 8, 0).map(({ index }) => index)).toEqual([1]);
  });
});

describe('the neighbours of all rows', () => {
  it('begin with the row itself and rise in distance', () => {
    const { indices, distances } = neighbourGraph(normals(5, 30 * 6), 30, 7);
    expect(indices.map((row) => row[0])).toEqual([...Array(30).keys()]);
    for (const [row, found] of indices.entries()) {
      expect(new Set(found).size).toBe(7);
      expect(distances[row]![0]).toBe(0);
      expect(distances[row]).toEqual([...distances[row]!].sort((a, b) => a - b));
    }
  });
});
