/** @file How horizontal flip is set, and what the page says of it. */
import { z } from 'zod/mini';
import { applied } from '../settings';
import type { TransformDescription } from '../transform';

export const description = {
  after: 'crop',
  schema: z.strictObject(applied(0.5)),
  words: {
    en: {
      name: 'Flip',
      explanation: 'Mirrors left and right. A cat that looks the other way is the same cat.',
      probability: 'How often a view is mirrored left to right.',
      phrases: { applied: 'mirrored' },
    },
    ko: {
      name: '좌우 반전',
      explanation: '좌우를 뒤집습니다. 반대쪽을 보는 고양이도 같은 고양이입니다.',
      probability: '뷰의 좌우가 뒤집히는 비율입니다.',
      phrases: { applied: '좌우 반전' },
    },
  },
} satisfies TransformDescription;
