import { expect, it } from 'vitest';
import { metricHistory } from '../../state/metric-history';
import { measuredOf } from './measured-lines';

const line = { step: 2, epoch: 0.5, loss: 4, learningRate: 0.1 };
const evaluation = {
  ...{ step: 2, knnH: 30, probeH: 40, probeZ: 20, embeddingSize: 8, pairs: 4, k: 5, contrastiveAccuracy: 9 },
  quiz: { ways: 8, correct: 1, rounds: 2 },
  recolouredQuiz: { ways: 8, correct: 1, rounds: 2 },
  baselines: { chance: 10, pixelsKnn: null, untrainedKnn: 25, untrainedProbe: 35 },
  ...{ bankPictures: 100, heldOutPictures: 50 },
};

it('has the curves and the evidence of lines that a headless run has written', () => {
  const { history, evidence, stepsPerEpoch } = measuredOf([line, { ...line, step: 4, loss: 3, evaluation }]);
  expect(metricHistory.points('train/loss', Infinity, history)).toEqual([
    { x: 2, y: 4 },
    { x: 4, y: 3 },
  ]);
  expect(stepsPerEpoch).toBe(8);
  expect(evidence.wholes).toEqual([
    expect.objectContaining({ knnH: 30, knnZ: NaN, testImages: 50, bankImages: 100 }),
  ]);
  expect(evidence.wholes[0]!.baselines).toMatchObject({ untrainedKnn: 25, pixelsKnn: NaN });
});

it('passes over what is no evaluation, and does without lines', () => {
  expect(measuredOf([{ ...line, evaluation: { step: 'two' } }]).evidence.wholes).toEqual([]);
  expect(measuredOf([])).toMatchObject({ stepsPerEpoch: 0, history: { steps: [] } });
});
