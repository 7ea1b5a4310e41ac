/** @file Accuracy on test images of the probe that learns beside the network, where one did. */
import { countedOn } from '../baselines';
import type { EvaluateMetric } from '../metric';

export const onlineProbe: EvaluateMetric = {
  name: 'evaluate/online-probe',
  key: 'onlineProbe',
  value: (evaluation) => evaluation.onlineProbe,
  unit: 'percent',
  format: { countedOn },
  range: () => [0, 100],
  better: 'more',
  line: { colour: 'var(--positive)', dash: '2 4' },
  words: {
    en: {
      label: 'Online probe on h',
      help: 'A linear layer that learns alongside the network from each batch’s h. A stop-gradient keeps its labels away from the encoder.',
    },
    ko: {
      label: 'h의 온라인 프로브',
      help: '신경망과 나란히, 배치마다 h로 배우는 선형 층입니다. 기울기를 끊어 레이블이 인코더에 영향을 주지 않습니다.',
    },
  },
};
