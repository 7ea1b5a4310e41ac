import { describe, expect, it } from 'vitest';
import { arrowDirections, pointAt, pointTowards } from './walk';

const cross = Float32Array.from([0, 0, 10, 1, -10, 0, 0, 10, 0, -10, 30, 0]);

describe('walking on a map', () => {
  it('goes to the nearest point in the direction of the arrow', () => {
    expect(pointTowards(cross, 0, arrowDirections['ArrowRight']!)).toBe(1);
    expect(pointTowards(cross, 0, arrowDirections['ArrowLeft']!)).toBe(2);
    expect(pointTowards(cross, 0, arrowDirections['ArrowDown']!)).toBe(3);
    expect(pointTowards(cross, 0, arrowDirections['ArrowUp']!)).toBe(4);
  });

  it('stays where nothing lies ahead', () => {
    expect(pointTowards(cross, 5, arrowDirections['ArrowRight']!)).toBe(5);
  });
});

it('a pointer means the nearest point within its reach', () => {
  expect(pointAt(cross, 9, 2, 5)).toBe(1);
  expect(pointAt(cross, 20, 20, 5)).toBeUndefined();
});
