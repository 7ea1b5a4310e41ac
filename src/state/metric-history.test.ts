import { expect, it } from 'vitest';
import type { StepMetrics } from '../metrics/step-metrics';
import { metricHistory, maxPoints } from './metric-history';

const metrics = (step: number): StepMetrics => ({
  step,
  epoch: 0,
  loss: Math.sin(step / 50),
  positiveCosine: 0.5,
  negativeCosine: 0,
  contrastiveAccuracy: 0.1,
  learningRate: 0.001,
  imagesPerSecond: 100,
  msPerStep: 10,
});

it('keeps every step but shows at most a few hundred, with the first and the last', () => {
  metricHistory.clear();
  for (let step = 1; step <= 20_000; step++) metricHistory.append(metrics(step));
  const points = metricHistory.points('train/loss');
  expect(points.length).toBeLessThanOrEqual(maxPoints);
  expect(points[0]!.x).toBe(1);
  expect(points.at(-1)!.x).toBe(20_000);
  const peak = points.reduce((most, { y }) => Math.max(most, y), 0);
  expect(peak).toBeGreaterThan(0.99);
});

it('tells of a run up to the step that is shown, though more steps are known', () => {
  metricHistory.clear();
  for (const step of [2, 4, 6]) metricHistory.append(metrics(step));
  expect(metricHistory.points('train/loss', 5).map(({ x }) => x)).toEqual([2, 4]);
  expect(metricHistory.pointCount(5)).toBe(2);
  expect(metricHistory.pointCount(0)).toBe(0);
});

it('forgets a run on reset', () => {
  metricHistory.append(metrics(1));
  metricHistory.clear();
  expect(metricHistory.points('train/loss')).toEqual([]);
});
