/** @file How often the nearest other embedding is the partner’s, on test pairs. */
import type { EvaluateMetric } from '../metric';

export const contrastiveAccuracy: EvaluateMetric = {
  name: 'evaluate/contrastive-accuracy',
  key: 'contrastiveAccuracy',
  value: (evaluation) => evaluation.contrastiveAccuracy,
  unit: 'percent',
  format: { countedOn: ({ pairs }) => 2 * pairs },
  range: () => [0, 100],
  better: 'more',
  words: {
    en: {
      label: 'Right partner found',
      help: 'Percentage of test views whose nearest other view is their partner.',
    },
    ko: {
      label: '올바른 짝을 맞힘',
      help: '테스트 이미지 쌍의 뷰 가운데 짝이 가장 가까운 뷰의 비율(%)입니다.',
    },
  },
};
