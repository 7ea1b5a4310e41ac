/** @file How random resized crop is set, and what the page says of it. */
import { z } from 'zod/mini';
import { cropSettings, cropWords } from '../resized-crop';
import { applied, inOrder } from '../settings';
import type { TransformDescription } from '../transform';

export const description = {
  schema: z
    .strictObject({ ...applied(1), ...cropSettings(0.2) })
    .check(z.refine(...inOrder('minimumArea', 'maximumArea'))),
  words: {
    en: {
      name: 'Random resized crop',
      explanation:
        'Cuts out a random rectangle and enlarges it: the network must recognise a thing from its parts.',
      probability: 'How often a view is cropped.',
      phrases: { applied: 'crop {{area}} at ({{x}},{{y}})' },
      ...cropWords.en,
    },
    ko: {
      name: '무작위 자르기',
      explanation: '사각형을 무작위로 잘라 확대합니다. 신경망은 부분만 보고도 사물을 알아봐야 합니다.',
      probability: '뷰가 이미지의 일부로 잘리는 비율입니다.',
      phrases: { applied: '자르기 {{area}}, ({{x}},{{y}})에서' },
      ...cropWords.ko,
    },
  },
} satisfies TransformDescription;
