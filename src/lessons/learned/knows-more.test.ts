import { expect, it } from 'vitest';
import { knowsMore, scaleOf } from './knows-more';

const knows = (knnH: number, testImages: number, step = 620) =>
  knowsMore({ step, knnH, testImages, baselines: { untrainedKnn: 27.5 } });

it('says more or less only where chance is no explanation, and nothing before batch norm has settled', () => {
  expect(knows(37.2, 2000)).toBe('more');
  expect(knows(37.2, 200)).toBe('more');
  expect(knows(31, 200)).toBe('same');
  expect(knows(20, 2000)).toBe('less');
  expect(knows(37.2, 2000, 49)).toBe('early');
});

it('keeps to one scale while a run rises, unless it rises beyond half', () => {
  expect(
    [
      [10, 25.5],
      [10, 37.4],
    ].map(scaleOf),
  ).toEqual([50, 50]);
  expect(scaleOf([10, 61])).toBe(100);
});
