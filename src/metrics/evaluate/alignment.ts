/** @file The mean squared distance of partners, of which strangers have 2. */
import type { EvaluateMetric } from '../metric';

export const alignment: EvaluateMetric = {
  name: 'evaluate/alignment',
  key: 'alignment',
  value: (evaluation) => evaluation.alignment,
  unit: 'squared length',
  format: { digits: 2 },
  range: () => [0, 2],
  better: 'less',
  gauge: { healthy: () => 0, words: { en: '0: partners coincide', ko: '0: 짝이 겹침' } },
  words: {
    en: {
      label: 'Alignment',
      help: 'How close partners are: the mean squared distance between the two views of an image, at length 1. 0: partners coincide. 2: no closer than strangers.',
    },
    ko: {
      label: '정렬',
      help: '짝끼리 얼마나 가까운지 나타냅니다. 한 이미지의 두 뷰 사이 거리 제곱의 평균으로(길이 1), 0이면 짝이 겹치고 2면 남과 다를 바 없습니다.',
    },
  },
};
