import { expect, it } from 'vitest';
import { ends, probeAgainstScratch, whoGainsMore } from './checks';

const point = (labels: number, probe: number, supervised: number) => ({
  ...{ labels, perClass: labels / 10, probe, supervised },
  testImages: 2000,
});

it('a curve of the usual kind says that the probe leads where labels are few, and that scratch catches up', () => {
  const points = [point(100, 30, 22), point(500, 34, 28), point(2000, 37, 42)];
  expect(probeAgainstScratch(points[0])).toBe('more');
  expect(probeAgainstScratch(points[2])).toBe('less');
  expect(whoGainsMore(points)).toBe('scratch');
});

it('a curve that shows otherwise is believed', () => {
  const points = [point(100, 22, 30), point(2000, 40, 30)];
  expect(probeAgainstScratch(points[0])).toBe('less');
  expect(whoGainsMore(points)).toBe('probe');
  expect(probeAgainstScratch(point(100, 30, 29.5))).toBe('same');
  expect(whoGainsMore([point(100, 30, 29), point(2000, 38, 37)])).toBe('same');
});

it('without two points there are no ends', () => {
  expect([ends([]), ends([point(100, 30, 22)])]).toEqual([undefined, undefined]);
  expect(whoGainsMore([point(100, 30, 22)])).toBeUndefined();
  expect(probeAgainstScratch(undefined)).toBeUndefined();
});
