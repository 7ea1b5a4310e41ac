import { beforeEach, expect, it } from 'vitest';
import { presetConfig } from '../../config/presets';
import type { Evaluation, WholeEvaluation } from '../../evaluate/evaluation';
import type { StepMetrics } from '../../metrics/step-metrics';
import { metricHistory } from '../../state/metric-history';
import type { Cell } from '../../runs/export/csv';
import { metricTable } from './metric-table';

const evaluated = (step: number, testImages: number, knnH: number) =>
  ({
    step,
    knnH,
    testImages,
    bankImages: 500,
    k: 20,
    quiz: { correct: 3, rounds: 8 },
    recolouredQuiz: { correct: 2, rounds: 8 },
    baselines: { chance: 10, untrainedKnn: 25, pixelsKnn: 20 },
  }) as Evaluation;
const nothing = { points: [], wholes: [] };

const tableOf = (evidence: Parameters<typeof metricTable>[0]['evidence'], config = presetConfig('quick')) =>
  metricTable({ config, stepsPerEpoch: 4, history: metricHistory.take(), evidence });

/** The columns of these headers, row by row. */
function read([head, ...rows]: readonly (readonly Cell[])[], ...headers: string[]): Cell[][] {
  const places = headers.map((header) => head!.indexOf(header));
  expect(places, String(head)).not.toContain(-1);
  return rows.map((row) => places.map((place) => row[place]));
}

beforeEach(() => {
  metricHistory.clear();
  const logged = [{ loss: 1 / 3, learningRate: 1e-7 }, { loss: NaN }];
  logged.forEach((metrics, i) => metricHistory.append({ step: 1 + i, ...metrics } as StepMetrics));
});

it('has a row for each logged step, numbers in full, and units in the header', () => {
  const table = tableOf(nothing);
  expect(read(table, 'step', 'epoch', 'train/loss (nats)', 'train/learning-rate (per step)')).toEqual([
    [1, 0.25, 1 / 3, 1e-7],
    [2, 0.5, NaN, NaN],
  ]);
  expect(table[0]!.filter((header) => String(header).startsWith('evaluate/'))).toEqual([]);
});

it('names the loss’s own unit, and leaves out what a run does not measure', () => {
  const config = presetConfig('quick');
  const [header] = tableOf(nothing, { ...config, objective: { ...config.objective, name: 'autoencoder' } });
  expect(header).toContain('train/loss (squared error)');
  expect(header).not.toContain('train/positive-cosine (cosine)');
});

it('has what was judged at its step, with its standard error and beside what learned nothing', () => {
  const whole = { ...evaluated(2, 2000, 30), probeH: 35 } as WholeEvaluation;
  const table = tableOf({ points: [evaluated(0, 200, 50), evaluated(2, 200, 40)], wholes: [whole] });
  const [knn, error] = ['evaluate/knn-h (percent)', 'evaluate/knn-h standard error (percent)'];
  expect(read(table, 'step', knn, 'evaluate/test-images (images)', 'evaluate/probe-h (percent)')).toEqual([
    [0, 50, 200, undefined],
    [1, undefined, undefined, undefined],
    [2, 30, 2000, 35],
  ]);
  expect(read(table, error)[0]![0]).toBeCloseTo(100 * Math.sqrt(0.25 / 200), 10);
  expect(read(table, 'evaluate/untrained-knn (percent)', 'evaluate/quiz-won (rounds)')[0]).toEqual([25, 3]);
});
