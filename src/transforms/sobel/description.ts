/** @file How often edges are taken, and what the page says of it. */
import { z } from 'zod/mini';
import { applied } from '../settings';
import type { TransformDescription } from '../transform';

export const description = {
  after: 'solarize',
  schema: z.strictObject(applied(0)),
  words: {
    en: {
      name: 'Sobel filter',
      explanation: 'Keeps only edges: how strongly each channel changes from pixel to pixel.',
      probability: 'How often only a view’s edges are kept.',
      phrases: { applied: 'edges' },
    },
    ko: {
      name: '소벨 필터',
      explanation: '윤곽만 남깁니다. 채널마다 픽셀 사이의 변화량을 구합니다.',
      probability: '뷰에 윤곽만 남는 비율입니다.',
      phrases: { applied: '윤곽' },
    },
  },
} satisfies TransformDescription;
