/** @file The spread of a dimension of unit embeddings: 1/√k if healthy, 0 if collapsed. */
import { healthyStd } from '../../evaluate/embedding-std';
import type { EvaluateMetric } from '../metric';

export const embeddingStd: EvaluateMetric = {
  name: 'evaluate/embedding-std',
  key: 'embeddingStd',
  value: (evaluation) => evaluation.embeddingStd,
  unit: 'length',
  format: { digits: 3 },
  range: ({ embeddingSize }) => [0, healthyStd(embeddingSize) * 1.2],
  better: 'more',
  gauge: {
    healthy: ({ embeddingSize }) => healthyStd(embeddingSize),
    words: { en: 'healthy ≈ 1/√k = {{value}}', ko: '정상 ≈ 1/√k = {{value}}' },
  },
  words: {
    en: {
      label: 'Spread per dimension',
      help: 'Standard deviation of each entry of the embeddings (at length 1), averaged. 1/√k if they point in all directions; 0 if all have collapsed onto one point.',
    },
    ko: {
      label: '차원별 퍼짐',
      help: '길이를 1로 맞춘 임베딩의 성분별 표준편차 평균입니다. 고루 퍼지면 1/√k, 한 점으로 붕괴하면 0입니다.',
    },
  },
};
