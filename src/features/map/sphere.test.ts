import { expect, it } from 'vitest';
import { rotate, turned, upright } from './sphere';

const front = [0, 0, 1];
const close = (values: Float32Array) => [...values].map((value) => Math.round(value * 1000) / 1000 + 0);

it('the front of the sphere moves the way that it is turned', () => {
  expect(close(rotate(front, turned(upright, Math.PI / 2, 0)))).toEqual([1, 0, 0]);
  expect(close(rotate(front, turned(upright, 0, Math.PI / 2)))).toEqual([0, -1, 0]);
});

it('turning there and back changes nothing, and points stay on the sphere', () => {
  const point = [0.6, 0, 0.8];
  const there = turned(upright, 0.3, 0);
  expect(close(rotate(point, turned(there, -0.3, 0)))).toEqual(point);
  const far = rotate(point, turned(turned(there, 1, 2), -2, 0.4));
  expect(Math.hypot(...far)).toBeCloseTo(1, 5);
});
