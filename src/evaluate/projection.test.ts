import { describe, expect, it } from 'vitest';
import { createRandom } from '../random/random';
import { principalPlane, unitRows } from './projection';

/** Rows of length 1 that spread most along one axis of d, less along another, hardly along the rest. */
function ellipsoid(n: number, d: number): Float32Array {
  const random = createRandom(1, 'ellipsoid');
  return Float32Array.from({ length: n * d }, (_, i) => {
    const axis = i % d;
    if (axis === 0) return 10;
    return random.normal() * (axis === 3 ? 2 : axis === 1 ? 0.7 : 0.01);
  });
}

const column = (rows: Float32Array, width: number, c: number) =>
  Array.from({ length: rows.length / width }, (_, row) => rows[row * width + c]!);

function correlation(a: number[], b: number[]): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [ma, mb] = [mean(a), mean(b)];
  const covariance = (x: number[], mx: number, y: number[], my: number) =>
    x.reduce((sum, value, i) => sum + (value - mx) * (y[i]! - my), 0);
  return covariance(a, ma, b, mb) / Math.sqrt(covariance(a, ma, a, ma) * covariance(b, mb, b, mb));
}

describe('the principal plane', () => {
  it('shows the axis of the greatest spread first and the next one second', () => {
    const rows = ellipsoid(200, 6);
    const units = unitRows(rows, 200);
    const plane = principalPlane(rows, 200);
    expect(plane).toHaveLength(400);
    expect(Math.abs(correlation(column(plane, 2, 0), column(units, 6, 3)))).toBeGreaterThan(0.99);
    expect(Math.abs(correlation(column(plane, 2, 1), column(units, 6, 1)))).toBeGreaterThan(0.99);
  });

  it('does not change with the length of rows', () => {
    const rows = ellipsoid(50, 4);
    const longer = rows.map((value, i) => value * (1 + (Math.floor(i / 4) % 3)));
    const difference = principalPlane(longer, 50).map((value, i) => value - principalPlane(rows, 50)[i]!);
    expect(Math.max(...difference.map(Math.abs))).toBeLessThan(1e-5);
  });

  it('is one point if all rows are the same', () => {
    const plane = principalPlane(new Float32Array(30).fill(2), 10);
    expect(Math.max(...plane.map(Math.abs))).toBeLessThan(1e-6);
  });
});

it('a row of zeros has no direction and stays', () => {
  expect([...unitRows([0, 0, 3, 4], 2)]).toEqual([0, 0, expect.closeTo(0.6), expect.closeTo(0.8)]);
});
