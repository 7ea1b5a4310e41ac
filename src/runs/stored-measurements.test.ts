import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { StepMetrics } from '../metrics/step-metrics';
import { readEvaluation, readStepMetrics } from './stored-measurements';

const metrics: StepMetrics = {
  step: 40,
  epoch: 1.29,
  loss: 3.5,
  learningRate: 0.001,
  imagesPerSecond: 900,
  msPerStep: 70,
  positiveCosine: 0.8,
};
const evaluation = {
  step: 40,
  knnH: 31,
  knnZ: 28,
  quiz: { ways: 8, correct: 40, rounds: 200, picks: [0, 1], cosines: [0.5] },
  recolouredQuiz: { ways: 8, correct: 30, rounds: 200 },
  bankImages: 500,
  testImages: 200,
  k: 200,
  baselines: { chance: 10, pixelsKnn: 25, untrainedKnn: 24 },
  alignment: 0.5,
  uniformity: Number.NaN,
  embeddingStd: 0.1,
  rankMe: 20,
  entropyNats: 3,
  contrastiveAccuracy: 60,
  embeddingSize: 128,
  pairs: 200,
};

it('what was measured is read as it was kept', () => {
  expect(readStepMetrics(structuredClone(metrics))).toEqual(metrics);
  expect(readEvaluation(structuredClone(evaluation))).toEqual(evaluation);
});

it('what lacks a number that the page shows is nothing', () => {
  expect(readStepMetrics({ ...metrics, loss: '3.5' })).toBeUndefined();
  expect(readEvaluation({ ...evaluation, baselines: undefined })).toBeUndefined();
  expect(readEvaluation({ ...evaluation, quiz: { ...evaluation.quiz, ways: 9 } })).toBeUndefined();
});

it('whatever else is kept in their place, nothing else happens', () => {
  fc.assert(
    fc.property(fc.anything(), (untrusted) => {
      expect(readStepMetrics(untrusted)).toBeUndefined();
      expect(readEvaluation(untrusted)).toBeUndefined();
    }),
  );
});
