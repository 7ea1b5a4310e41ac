/** @file The mean loss since the last logged step, between what collapsed and orthonormal embeddings cost. */
import type { RunConfig } from '../../config/run-config';
import { collapsedLoss, orthonormalLoss } from '../../losses/loss-bounds';
import { lossChart } from '../charts';
import type { Reference, TrainMetric } from '../metric';

export const collapsed: Reference<RunConfig> = {
  name: 'collapsed',
  unit: 'nats',
  format: { digits: 3 },
  value: ({ training }) => collapsedLoss(training.batchSize),
  colour: 'var(--negative)',
  side: 'above',
  words: {
    en: {
      label: 'collapsed',
      help: 'ln(2N−1): the loss if all embeddings were the same, so that the partner could only be guessed among the 2N−1 others.',
    },
    ko: {
      label: '붕괴',
      help: 'ln(2N−1): 모든 임베딩이 같아져 나머지 2N−1개 중에서 짝을 찍을 수밖에 없을 때의 손실입니다.',
    },
  },
};

export const ideal: Reference<RunConfig> = {
  name: 'ideal',
  unit: 'nats',
  format: { digits: 3 },
  value: ({ training, loss: { temperature } }) => orthonormalLoss(training.batchSize, temperature),
  colour: 'var(--positive)',
  side: 'above',
  words: {
    en: {
      label: 'ideal',
      help: 'ln(1+(2N−2)e^(−1/τ)): the loss if partners coincided and all other embeddings stood at right angles. “Around 4” is not broken.',
    },
    ko: {
      label: '이상',
      help: 'ln(1+(2N−2)e^(−1/τ)): 짝끼리는 겹치고 나머지 임베딩은 모두 직각일 때의 손실입니다. 4 근처의 값은 고장이 아닙니다.',
    },
  },
};

export const loss: TrainMetric = {
  name: 'train/loss',
  key: 'loss',
  summary: { first: 'firstLoss', last: 'lastLoss' },
  value: (step) => step.loss,
  unit: 'nats',
  format: { digits: 4 },
  better: 'less',
  references: [collapsed, ideal],
  line: { chart: lossChart, colour: 'var(--accent)' },
  words: {
    en: {
      label: 'loss',
      help: 'How surprising the right partner is, averaged over all views: −ln of the probability that the network gives it.',
    },
    ko: {
      label: '손실',
      help: '올바른 짝이 얼마나 뜻밖인지를 모든 뷰에 걸쳐 평균한 값입니다. 신경망이 그 짝에 준 확률의 −ln입니다.',
    },
  },
};
