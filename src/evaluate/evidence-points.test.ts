import { expect, it } from 'vitest';
import { guaranteedPoints } from './evidence-points';

it.each([
  [620, [0, 30, 62, 124, 186, 248, 310, 372, 434, 496, 558, 620]],
  [300, [0, 30, 60, 90, 120, 150, 180, 210, 240, 270, 300]],
  [25, [0, 3, 5, 8, 10, 13, 15, 18, 20, 23, 25]],
  [1, [0, 1]],
])('a run of %i steps is judged before it, early, and at each tenth', (totalSteps, points) => {
  expect(guaranteedPoints(totalSteps)).toEqual(points);
});
