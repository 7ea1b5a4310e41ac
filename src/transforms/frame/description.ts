/** @file How the crop that both views share is set, and what the page says of it. */
import { z } from 'zod/mini';
import { rectangleWords } from '../rectangle';
import { cropSettings } from '../resized-crop';
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
      explanation:
        'Cuts out one random rectangle for both views, which so begin from the same part of the image: how the paper tries other transforms without the help of crops.',
      probability: 'How often the views of an image begin from a part of it.',
      settings: {
        minimumArea: { label: 'Smallest area', help: 'Smallest fraction of the image that the crop keeps.' },
        maximumArea: { label: 'Largest area', help: 'Largest fraction of the image that the crop keeps.' },
        aspect: {
          label: 'Aspect ratio',
          help: 'The crop is up to this many times wider than tall, or taller than wide.',
        },
      },
      phrases: { applied: 'shared crop {{area}} at ({{x}},{{y}})' },
      parameters: rectangleWords.en,
    },
    ko: {
      name: '공통 자르기',
      explanation:
        '두 뷰에 같은 사각형을 무작위로 잘라 씁니다. 두 뷰가 이미지의 같은 부분에서 시작하므로, 논문처럼 자르기의 도움 없이 다른 변형을 살펴볼 수 있습니다.',
      probability: '한 이미지의 두 뷰가 그 일부에서 시작하는 비율입니다.',
      settings: {
        minimumArea: { label: '최소 넓이', help: '잘라 낸 부분이 이미지에서 차지하는 가장 작은 비율입니다.' },
        maximumArea: { label: '최대 넓이', help: '잘라 낸 부분이 이미지에서 차지하는 가장 큰 비율입니다.' },
        aspect: { label: '가로세로 비', help: '잘라 낸 부분의 가로와 세로는 최대 이 배수까지 차이 납니다.' },
      },
      phrases: { applied: '공통 자르기 {{area}}, ({{x}},{{y}})에서' },
      parameters: rectangleWords.ko,
    },
  },
} satisfies TransformDescription;
