/** @file How the crop that both views share is set, and what the page says of it. */
import { z } from 'zod/mini';
import { cropSettings, cropWords } from '../resized-crop';
import { applied, inOrder } from '../settings';
import type { TransformDescription } from '../transform';

export const description = {
  after: 'crop',
  schema: z
    .strictObject({ ...applied(0), ...cropSettings(0.08) })
    .check(z.refine(...inOrder('minimumArea', 'maximumArea'))),
  words: {
    en: {
      name: 'Shared crop',
      explanation: 'Cuts the same random rectangle out for both views: where they start is no difference.',
      probability: 'How often both views are cropped alike.',
      phrases: { applied: 'shared crop {{area}} at ({{x}},{{y}})' },
      ...cropWords.en,
    },
    ko: {
      name: '공통 자르기',
      explanation: '두 뷰에 같은 사각형을 무작위로 잘라 확대합니다. 두 뷰가 같은 부분에서 시작합니다.',
      probability: '두 뷰가 똑같이 잘리는 비율입니다.',
      phrases: { applied: '공통 자르기 {{area}}, ({{x}},{{y}})에서' },
      ...cropWords.ko,
    },
  },
} satisfies TransformDescription;
