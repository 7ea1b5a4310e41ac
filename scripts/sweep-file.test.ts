import { expect, it } from 'vitest';
import { parseConfig } from '../src/config/parse-config';
import type { Evaluation } from '../src/evaluate/evaluator';
import type { StepMetrics } from '../src/metrics/step-metrics';
import type { RunSummary } from '../src/worker/protocol';
import { sweepFile, type CellResult } from './sweep-file';

const logs = [0.5, 1.5, 2].map((epoch, i) => ({ epoch, loss: 3 - i, step: i + 1 }) as StepMetrics);

function result(seed: number, untrainedKnn: number): CellResult {
  const evaluation = {
    knnH: 40,
    probeH: 45,
    testImages: 2000,
    baselines: { untrainedKnn, untrainedProbe: 37 },
  } as Evaluation;
  return {
    cell: { values: { 'objective.name': 'simclr' }, seed, steps: 3, config: parseConfig({ seed }) },
    wallSeconds: 9,
    logs,
    summary: { steps: 3, headWeights: 16_576, evaluation } as RunSummary,
  };
}

it('says what each run came to, and what the encoder was worth before, as a mean over seeds', () => {
  expect(sweepFile([result(0, 30), result(0, 30), result(1, 34)])).toMatchObject({
    cells: [
      {
        values: { 'objective.name': 'simclr' },
        seed: 0,
        encodedImages: 3 * 256,
        knnH: 40,
        probeH: 45,
        n: 2000,
        headWeights: 16_576,
        // Of the last epoch: the steps at 1.5 and 2.
        loss: 1.5,
        wallSeconds: 9,
      },
      { seed: 0 },
      { seed: 1 },
    ],
    untrained: { knnH: 32, probeH: 37 },
  });
});

it('keeps the sentence of a run that failed', () => {
  const { summary: _, ...failed } = result(0, 30);
  const file = sweepFile([{ ...failed, failure: 'The loss is not a number.' }]);
  expect(JSON.parse(JSON.stringify(file))).toEqual({
    cells: [
      {
        values: { 'objective.name': 'simclr' },
        seed: 0,
        encodedImages: 3 * 256,
        wallSeconds: 9,
        failure: 'The loss is not a number.',
      },
    ],
  });
});
