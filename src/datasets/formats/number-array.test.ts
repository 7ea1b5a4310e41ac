import { expect, it } from 'vitest';
import { imagesOf } from './number-array';

const first = (...values: number[]) => {
  const row = [...values, ...Array<number>(16 - values.length).fill(values[0]!)];
  const array = { path: 'x', shape: [1, 4, 4], kind: 'float' as const, row: () => row };
  return [...imagesOf(array).image(0)!.pixels.subarray(0, values.length)];
};

it('values that were rounded a little beyond their range are the nearest in it', () => {
  expect(first(0, 0.5, 1.0000002, -1e-7)).toEqual([0, 128, 255, 0]);
  expect(first(0, 100, 255.0001, -0.0001)).toEqual([0, 100, 255, 0]);
  expect(first(-1.00001, 0, 1.00001)).toEqual([0, 128, 255]);
  expect(() => first(-2.1, 2.6)).toThrow('The values of x go from -2.1 to 2.6');
});
