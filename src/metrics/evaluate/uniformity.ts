/** @file How evenly embeddings spread over the sphere: −4 if evenly, 0 if all lie in one place. */
import type { EvaluateMetric } from '../metric';

export const uniformity: EvaluateMetric = {
  name: 'evaluate/uniformity',
  key: 'uniformity',
  value: (evaluation) => evaluation.uniformity,
  unit: 'nats',
  format: { digits: 2 },
  range: () => [-4, 0],
  better: 'less',
  gauge: { healthy: () => -4, words: { en: '−4: evenly spread', ko: '−4: 고루 퍼짐' } },
  words: {
    en: {
      label: 'Uniformity',
      help: 'How evenly the embeddings are spread: ln of the mean of e^(−2·distance²) between different images. −4: evenly over the sphere. 0: all in one place.',
    },
    ko: {
      label: '균일성',
      help: '임베딩이 얼마나 고루 퍼져 있는지 나타냅니다. 서로 다른 이미지 사이 e^(−2·거리²) 평균의 로그로, −4면 구면에 고루 퍼져 있고 0이면 한곳에 모여 있습니다.',
    },
  },
};
