import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../random/random';
import { alignLayout, standardLayout } from './procrustes';

const n = 40;

function cloud(seed: number): Float32Array {
  const random = createRandom(seed, 'cloud');
  return Float32Array.from({ length: 2 * n }, (_, i) => random.normal() * (i % 2 ? 1 : 3));
}

/** Every point turned, mirrored if asked, scaled and moved. */
function moved(
  layout: Float32Array,
  by: { angle: number; mirrored: boolean; scale: number; x: number; y: number },
): Float32Array {
  const [cos, sin] = [Math.cos(by.angle), Math.sin(by.angle)];
  const result = new Float32Array(layout.length);
  for (let i = 0; i < layout.length; i += 2) {
    const [x, y] = [layout[i]! * (by.mirrored ? -1 : 1), layout[i + 1]!];
    result[i] = (cos * x - sin * y) * by.scale + by.x;
    result[i + 1] = (sin * x + cos * y) * by.scale + by.y;
  }
  return result;
}

const largestDifference = (a: Float32Array, b: Float32Array) =>
  a.reduce((largest, value, i) => Math.max(largest, Math.abs(value - b[i]!)), 0);

const size = (layout: Float32Array) => Math.sqrt(layout.reduce((sum, value) => sum + value ** 2, 0) / n);

describe('a layout laid onto another', () => {
  it('comes back however it was turned, mirrored, scaled and moved', () => {
    const movement = fc.record({
      angle: fc.double({ min: -4, max: 4, noNaN: true }),
      mirrored: fc.boolean(),
      scale: fc.double({ min: 0.01, max: 100, noNaN: true }),
      x: fc.double({ min: -50, max: 50, noNaN: true }),
      y: fc.double({ min: -50, max: 50, noNaN: true }),
    });
    const reference = cloud(1);
    fc.assert(
      fc.property(movement, (by) => {
        expect(largestDifference(alignLayout(moved(reference, by), reference, n), reference)).toBeLessThan(
          2e-2,
        );
      }),
      { numRuns: 50 },
    );
  });

  it('lies nearer to it than before, and than at any other angle', () => {
    const reference = standardLayout(cloud(1), n);
    const noise = cloud(2);
    const other = moved(
      reference.map((value, i) => value + 0.2 * noise[i]!),
      { angle: 2, mirrored: true, scale: 1, x: 0, y: 0 },
    );
    const distance = (layout: Float32Array) =>
      layout.reduce((sum, value, i) => sum + (value - reference[i]!) ** 2, 0);
    const aligned = alignLayout(other, reference, n);
    expect(distance(aligned)).toBeLessThan(distance(other));
    for (const angle of [-0.3, -0.05, 0.05, 0.3, 1.5]) {
      const turned = moved(aligned, { angle, mirrored: false, scale: 1, x: 0, y: 0 });
      expect(distance(turned)).toBeGreaterThan(distance(aligned));
    }
  });

  it('keeps its size however little the two agree, also after many times', () => {
    let layout = standardLayout(cloud(1), n);
    for (let seed = 2; seed < 30; seed++) layout = alignLayout(cloud(seed), layout, n);
    expect(size(layout)).toBeCloseTo(1, 3);
  });

  it('works in three dimensions too', () => {
    const reference = Float32Array.from(createRandom(5, 'three').shuffle([...Array(30).keys()]));
    // A quarter turn: x to y, y to z, z to −x.
    const turned = new Float32Array(30);
    for (let i = 0; i < 30; i += 3) turned.set([-reference[i + 2]!, reference[i]!, reference[i + 1]!], i);
    expect(largestDifference(alignLayout(turned, reference, 10), reference)).toBeLessThan(1e-3);
  });

  it('of a collapsed map stays as it is', () => {
    const collapsed = new Float32Array(2 * n).fill(3);
    expect(alignLayout(collapsed, cloud(1), n)).toEqual(collapsed);
    expect([...standardLayout(collapsed, n)].every((value) => value === 0)).toBe(true);
  });
});
