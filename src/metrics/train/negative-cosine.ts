/** @file The mean cosine of a batch's negative pairs: how near strangers lie; 0 where there are none. */
import { comparesPairs } from '../../objectives/objectives';
import { cosineChart } from '../charts';
import type { TrainMetric } from '../metric';

export const negativeCosine: TrainMetric = {
  name: 'train/negative-cosine',
  key: 'negativeCosine',
  isMeasured: comparesPairs,
  summary: { last: 'negativeCosine' },
  value: (step) => step.negativeCosine,
  unit: 'cosine',
  format: { digits: 3 },
  range: () => [0, 1],
  better: 'less',
  line: { chart: cosineChart, colour: 'var(--negative)', dash: '8 5' },
  words: {
    en: {
      label: 'negatives',
      help: 'How alike views of different images are: their mean cosine. Near 0: strangers are at right angles. Near 1, like positive pairs: collapse.',
    },
    ko: {
      label: '음성 샘플',
      help: '서로 다른 이미지의 뷰가 얼마나 비슷한지, 코사인의 평균으로 나타냅니다. 0에 가까우면 남끼리 직각이고, 양성 쌍처럼 1에 가까우면 붕괴입니다.',
    },
  },
};
