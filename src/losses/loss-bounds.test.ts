import { expect, it } from 'vitest';
import { collapsedLoss, orthonormalLoss } from './loss-bounds';

it('gives the field’s known answers', () => {
  expect(collapsedLoss(128)).toBeCloseTo(5.5413, 4);
  expect(collapsedLoss(256)).toBeCloseTo(6.2364, 4);
  expect(collapsedLoss(512)).toBeCloseTo(6.9305, 4);
  expect(orthonormalLoss(256, 0.5)).toBeCloseTo(4.2488, 4);
  expect(orthonormalLoss(1, 0.5)).toBe(0);
});
