/** @file How random resized crop is set, and what the page says of it. */
import { z } from 'zod/mini';
import { rectangleWords } from '../rectangle';
import { cropSettings } from '../resized-crop';
import { applied, inOrder } from '../settings';
import type { TransformDescription } from '../transform';

export const description = {
  schema: z
    .strictObject({
      ...applied(1),
      ...cropSettings(0.2),
    })
    .check(z.refine(...inOrder('minimumArea', 'maximumArea'))),
  words: {
    en: {
      name: 'Random resized crop',
      explanation:
        'Cuts out a random rectangle and enlarges it: the network must recognise a thing from its parts.',
      probability: 'How often a view is cropped.',
      settings: {
        minimumArea: { label: 'Smallest area', help: 'Smallest fraction of the image that a crop keeps.' },
        maximumArea: { label: 'Largest area', help: 'Largest fraction of the image that a crop keeps.' },
        aspect: {
          label: 'Aspect ratio',
          help: 'Crops are up to this many times wider than tall, or taller than wide.',
        },
      },
      phrases: { applied: 'crop {{area}} at ({{x}},{{y}})' },
      parameters: rectangleWords.en,
    },
    ko: {
      name: '무작위 자르기',
      explanation: '사각형을 무작위로 잘라 확대합니다. 신경망은 부분만 보고도 사물을 알아봐야 합니다.',
      probability: '뷰가 이미지의 일부로 잘리는 비율입니다.',
      settings: {
        minimumArea: { label: '최소 넓이', help: '잘라 낸 부분이 이미지에서 차지하는 가장 작은 비율입니다.' },
        maximumArea: { label: '최대 넓이', help: '잘라 낸 부분이 이미지에서 차지하는 가장 큰 비율입니다.' },
        aspect: { label: '가로세로 비', help: '잘라 낸 부분의 가로와 세로는 최대 이 배수까지 차이 납니다.' },
      },
      phrases: { applied: '자르기 {{area}}, ({{x}},{{y}})에서' },
      parameters: rectangleWords.ko,
    },
  },
} satisfies TransformDescription;
