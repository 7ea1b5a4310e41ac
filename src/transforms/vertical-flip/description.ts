/** @file How vertical flip is set, and what the page says of it. */
import { z } from 'zod/mini';
import { applied } from '../settings';
import type { TransformDescription } from '../transform';

export const description = {
  after: 'flip',
  schema: z.strictObject(applied(0)),
  words: {
    en: {
      name: 'Vertical flip',
      explanation: 'Mirrors top and bottom: harmless for views from above, but not for digits or houses.',
      probability: 'How often a view is mirrored top to bottom.',
      phrases: { applied: 'upside-down mirror' },
    },
    ko: {
      name: '상하 반전',
      explanation: '위아래를 뒤집습니다. 위에서 내려다본 이미지에는 괜찮지만 숫자나 집에는 그렇지 않습니다.',
      probability: '뷰의 위아래가 뒤집히는 비율입니다.',
      phrases: { applied: '상하 반전' },
    },
  },
} satisfies TransformDescription;
