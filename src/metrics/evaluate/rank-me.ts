/** @file How many directions the embeddings use: their effective rank, 1 to k. */
import type { EvaluateMetric } from '../metric';

export const rankMe: EvaluateMetric = {
  name: 'evaluate/rank-me',
  key: 'rankMe',
  value: (evaluation) => evaluation.rankMe,
  unit: 'directions',
  format: { digits: 1 },
  range: ({ embeddingSize }) => [1, embeddingSize],
  better: 'more',
  gauge: {},
  words: {
    en: {
      label: 'Effective rank (RankMe)',
      help: 'How many directions the embeddings really use: e to the power of the entropy of their singular values. 1 if collapsed, k at most.',
    },
    ko: {
      label: '유효 랭크(RankMe)',
      help: '임베딩이 실제로 쓰는 방향의 수입니다. 특잇값 분포의 엔트로피를 e의 지수로 올린 값으로, 붕괴하면 1, 최대 k입니다.',
    },
  },
};
