/** @file Fields that several losses read. */
import { number } from '../config/schema-fields';

/** Dot products of embeddings that are not normalised are larger than cosines: they ask for 10 to 100. */
export const temperature = number(0.01, 100, 0.5, {
  step: 0.01,
  scale: 'logarithmic',
  words: {
    en: {
      label: 'Temperature τ',
      help: 'Low: only the most similar negatives count. High: all count alike.',
    },
    ko: {
      label: '온도 τ',
      help: '낮으면 가장 비슷한 음성 샘플만, 높으면 모두가 고르게 작용합니다.',
    },
  },
});
