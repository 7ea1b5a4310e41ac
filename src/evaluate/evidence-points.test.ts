import { expect, it } from 'vitest';
import { guaranteedPoints, nextPoint } from './evidence-points';

it.each([
  [620, [0, 30, 62, 124, 186, 248, 310, 372, 434, 496, 558, 620]],
  [300, [0, 30, 60, 90, 120, 150, 180, 210, 240, 270, 300]],
  [25, [0, 3, 5, 8, 10, 13, 15, 18, 20, 23, 25]],
  [1, [0, 1]],
])('a run of %i steps is judged before it, early, and at each tenth', (totalSteps, points) => {
  expect(guaranteedPoints(totalSteps)).toEqual(points);
});

it('what comes after a step is the next of them, and nothing after the last', () => {
  expect([0, 29, 30, 61, 100, 620, 900].map((step) => nextPoint(620, step))).toEqual([
    30,
    30,
    62,
    62,
    124,
    undefined,
    undefined,
  ]);
});
