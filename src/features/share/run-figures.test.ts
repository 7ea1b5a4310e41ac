import i18next from 'i18next';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { presetConfig } from '../../config/presets';
import type { Evaluation } from '../../evaluate/evaluation';
import { startWords } from '../../i18n/page-words.test-support';
import type { StepMetrics } from '../../metrics/step-metrics';
import { metricHistory } from '../../state/metric-history';
import type { GhostRun } from '../compare/use-ghost-runs';
import { runFigures } from './run-figures';

beforeAll(startWords);
beforeEach(async () => {
  await i18next.changeLanguage('en');
  metricHistory.clear();
  for (const step of [1, 2]) metricHistory.append({ step, loss: 4 / step } as StepMetrics);
});

const config = presetConfig('quick');
const nothing = { points: [], wholes: [] };
const point = {
  step: 2,
  knnH: 36,
  testImages: 400,
  baselines: { chance: 10, untrainedKnn: 26, pixelsKnn: 20 },
} as Evaluation;
const figures = (part: Partial<Parameters<typeof runFigures>[1]> = {}) =>
  runFigures(i18next.t, {
    ...{ config, stepsPerEpoch: 31, history: metricHistory.take(), evidence: nothing, others: [] },
    ...part,
  });

it('are those of what was measured, with units at both axes and the lines that the page draws', () => {
  const { loss, ...others } = figures();
  expect(loss!.axes).toEqual({ x: 'Training step (31 per epoch)', y: 'Loss (nats)' });
  expect(loss!.curves.find(({ name }) => name === 'loss')!.points).toEqual([
    { x: 1, y: 4 },
    { x: 2, y: 2 },
  ]);
  expect(loss!.references.map(({ label }) => label)).toEqual(['collapsed', 'ideal']);
  expect(others).not.toHaveProperty('evidence');
});

it('have accuracies on unseen images in percent, each with its standard error', () => {
  const { evidence } = figures({ evidence: { points: [point], wholes: [] } });
  expect(evidence!.axes.y).toMatch(/\(%\)$/);
  const [knn] = evidence!.curves.flatMap(({ points }) => points);
  expect(knn).toEqual({ x: 2, y: 36, error: expect.closeTo(2.4) as number });
  expect(evidence!.references.map(({ value }) => value)).toEqual(expect.arrayContaining([26, 20, 10]));
});

it('have the curves of runs that measure the same, under those runs’ names', () => {
  const history = metricHistory.take();
  const other = { name: 'Yesterday', config, history, evidence: nothing } as unknown as GhostRun;
  const names = (run: GhostRun) => figures({ others: [run] }).loss!.curves.map(({ name }) => name);
  expect(names(other)).toContain('Yesterday: loss');
  const unlike = { ...config, objective: { ...config.objective, name: 'rotation' } } as const;
  expect(names({ ...other, config: unlike })).not.toContain('Yesterday: loss');
});
