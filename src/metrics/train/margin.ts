/** @file How much nearer partners lie than strangers: mean positive cosine minus mean negative cosine. */
import { comparesPairs } from '../../objectives/objectives';
import { cosineChart } from '../charts';
import type { TrainMetric } from '../metric';

export const margin: TrainMetric = {
  name: 'train/margin',
  key: 'margin',
  isMeasured: comparesPairs,
  value: ({ positiveCosine, negativeCosine }) =>
    positiveCosine === undefined || negativeCosine === undefined
      ? undefined
      : positiveCosine - negativeCosine,
  unit: 'cosine',
  format: { digits: 3 },
  range: () => [0, 1],
  better: 'more',
  line: { chart: cosineChart, colour: 'var(--accent)', dash: '2 4' },
  words: {
    en: {
      label: 'margin',
      help: 'How much more alike partners are than strangers: the mean cosine of positive pairs minus that of negatives. Near 0: the network cannot tell them apart, however high both curves are.',
    },
    ko: {
      label: '차이',
      help: '짝이 남보다 얼마나 더 비슷한지 나타냅니다. 양성 쌍의 평균 코사인에서 음성 샘플의 평균 코사인을 뺀 값입니다. 0에 가까우면 두 곡선이 아무리 높아도 짝과 남을 구별하지 못합니다.',
    },
  },
};
