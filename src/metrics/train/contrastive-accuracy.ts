/** @file How often the nearest other embedding is the partner's, in a batch of 2N views. */
import type { RunConfig } from '../../config/run-config';
import { comparesPairs } from '../../objectives/objectives';
import { accuracyChart } from '../charts';
import type { Reference, TrainMetric } from '../metric';

const blindGuess: Reference<RunConfig> = {
  name: 'blind-guess',
  unit: 'fraction',
  format: { digits: 3 },
  value: (config) => (comparesPairs(config) ? 1 / (2 * config.training.batchSize - 1) : undefined),
  colour: 'var(--negative)',
  side: 'above',
  words: {
    en: { label: 'chance', help: '1/(2N−1): how often a random guess would find the partner.' },
    ko: { label: '무작위 수준', help: '1/(2N−1): 무작위로 골라도 짝을 맞힐 비율입니다.' },
  },
};

export const contrastiveAccuracy: TrainMetric = {
  name: 'train/contrastive-accuracy',
  key: 'contrastiveAccuracy',
  isMeasured: comparesPairs,
  value: (step) => step.contrastiveAccuracy,
  unit: 'fraction',
  format: { countedOn: ({ training }) => 2 * training.batchSize },
  range: () => [0, 1],
  better: 'more',
  references: [blindGuess],
  line: { chart: accuracyChart, colour: 'var(--accent)' },
  words: {
    en: {
      label: 'right partner found',
      help: 'Fraction of the batch’s 2N views whose nearest other view is their partner.',
    },
    ko: {
      label: '올바른 짝을 맞힘',
      help: '배치의 뷰 2N개 가운데 짝이 가장 가까운 뷰의 비율입니다.',
    },
  },
};
