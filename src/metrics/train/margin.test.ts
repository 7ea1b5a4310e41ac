import { expect, it } from 'vitest';
import { composeCharts } from '../charts';
import { valuesByKey } from '../files';
import { trainMetrics } from '../train-metrics';
import { margin } from './margin';

const collapsed = {
  step: 20,
  epoch: 0.5,
  loss: 5.5,
  positiveCosine: 0.99,
  negativeCosine: 0.99,
  contrastiveAccuracy: 0,
  learningRate: 0.001,
  imagesPerSecond: 320,
  msPerStep: 100,
};

it('the margin tells learned embeddings from collapsed ones, in file and chart', () => {
  expect(valuesByKey(trainMetrics, collapsed)).toHaveProperty('margin', 0);
  expect(margin.value({ ...collapsed, negativeCosine: 0.25, positiveCosine: 0.75 })).toBe(0.5);
  const cosine = composeCharts(trainMetrics).find(({ id }) => id === 'cosine');
  expect(cosine!.metrics.map(({ name }) => name)).toContain('train/margin');
});
