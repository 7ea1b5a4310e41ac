import { describe, expect, it } from 'vitest';
import { createRandom } from '../random/random';
import { principalPlane } from './projection';
import { UmapRun } from './umap';

const [groups, perGroup, d] = [3, 20, 10];
const n = groups * perGroup;

/** Groups of directions, each around one of its own. */
function clusters(): Float32Array {
  const random = createRandom(0, 'clusters');
  return Float32Array.from({ length: n * d }, (_, i) => {
    const group = Math.floor(i / d / perGroup);
    return (i % d === group ? 3 : 0) + random.normal() * 0.3;
  });
}

function finished(seed: number, start = principalPlane(clusters(), n)): Float32Array {
  const run = new UmapRun(clusters(), n, { seed, start, epochs: 120 });
  while (run.step() < run.epochs);
  return run.layout();
}

describe('UMAP', () => {
  it('gives the same layout for the same seed and another for another', () => {
    expect(finished(3)).toEqual(finished(3));
    expect(finished(4)).not.toEqual(finished(3));
  });

  it('keeps groups together: the nearest point on the map is of the same group', () => {
    const layout = finished(0);
    for (let i = 0; i < n; i++) {
      const distances = Array.from({ length: n }, (_, j) =>
        i === j
          ? Infinity
          : Math.hypot(layout[2 * i]! - layout[2 * j]!, layout[2 * i + 1]! - layout[2 * j + 1]!),
      );
      const nearest = distances.indexOf(Math.min(...distances));
      expect(Math.floor(nearest / perGroup)).toBe(Math.floor(i / perGroup));
    }
  });

  it('begins where it is told to', () => {
    const start = principalPlane(clusters(), n);
    const run = new UmapRun(clusters(), n, { seed: 0, start, epochs: 120 });
    const layout = run.layout();
    const ratio = layout[0]! / start[0]!;
    layout.forEach((value, i) => expect(value / start[i]!).toBeCloseTo(ratio, 2));
  });

  it('takes as few as three points', () => {
    const run = new UmapRun([1, 0, 0, 1, 1, 1], 3, {
      seed: 0,
      start: Float32Array.from([0, 0, 1, 0, 0, 1]),
      epochs: 5,
    });
    while (run.step() < run.epochs);
    expect(run.layout().every(Number.isFinite)).toBe(true);
  });
});
