/** @file How often colour is dropped, and what the page says of it. */
import { z } from 'zod/mini';
import { applied } from '../settings';
import type { TransformDescription } from '../transform';

export const description = {
  after: 'jitter',
  schema: z.strictObject(applied(0.2)),
  words: {
    en: {
      name: 'Colour drop',
      explanation: 'Removes all colour, so that only shape is left to go by.',
      probability: 'How often a view loses its colour.',
      phrases: { applied: 'gray' },
    },
    ko: {
      name: '색 제거',
      explanation: '색을 모두 없애 모양만으로 알아보게 합니다.',
      probability: '뷰가 색을 잃는 비율입니다.',
      phrases: { applied: '흑백' },
    },
  },
} satisfies TransformDescription;
