/** @file The mean cosine of a batch's positive pairs: how near partners lie. */
import { comparesPairs } from '../../objectives/objectives';
import { cosineChart } from '../charts';
import type { TrainMetric } from '../metric';

export const positiveCosine: TrainMetric = {
  name: 'train/positive-cosine',
  key: 'positiveCosine',
  isMeasured: comparesPairs,
  summary: { last: 'positiveCosine' },
  value: (step) => step.positiveCosine,
  unit: 'cosine',
  format: { digits: 3 },
  range: () => [0, 1],
  better: 'more',
  line: { chart: cosineChart, colour: 'var(--positive)' },
  words: {
    en: {
      label: 'positive pairs',
      help: 'How alike the two views of an image are: their mean cosine. 1: partners coincide.',
    },
    ko: {
      label: '양성 쌍',
      help: '한 이미지의 두 뷰가 얼마나 비슷한지, 코사인의 평균으로 나타냅니다. 1이면 짝이 겹칩니다.',
    },
  },
};
