import { expect, it } from 'vitest';
import { knowsMore } from './knows-more';

const knows = (knnH: number, testImages: number, step = 620) =>
  knowsMore({ step, knnH, testImages, baselines: { untrainedKnn: 27.5 } });

it('says more or less only where chance is no explanation, and nothing before batch norm has settled', () => {
  expect(knows(37.2, 2000)).toBe('more');
  expect(knows(37.2, 200)).toBe('more');
  expect(knows(31, 200)).toBe('same');
  expect(knows(20, 2000)).toBe('less');
  expect(knows(37.2, 2000, 49)).toBe('early');
});
