/** @file How cutout is set, and what the page says of it. */
import { z } from 'zod/mini';
import { rectangleWords } from '../rectangle';
import { applied, fraction, inOrder } from '../settings';
import type { TransformDescription } from '../transform';

export const description = {
  after: 'noise',
  schema: z
    .strictObject({
      ...applied(0),
      minimumArea: fraction(0.05),
      maximumArea: fraction(0.25),
      fill: fraction(0),
    })
    .check(z.refine(...inOrder('minimumArea', 'maximumArea'))),
  words: {
    en: {
      name: 'Cutout',
      explanation: 'Covers a rectangle, so that the network cannot rely on any single part.',
      probability: 'How often a rectangle of a view is covered.',
      settings: {
        minimumArea: { label: 'Smallest area', help: 'Smallest fraction of the view that is covered.' },
        maximumArea: { label: 'Largest area', help: 'Largest fraction of the view that is covered.' },
        fill: { label: 'Filled with', help: '0 is black, 1 is white.' },
      },
      phrases: { applied: 'hole {{area}} at ({{x}},{{y}})' },
      parameters: { ...rectangleWords.en, fill: 'grey of the hole' },
    },
    ko: {
      name: '컷아웃',
      explanation: '사각형 하나를 가려, 어느 한 부분에만 기대지 못하게 합니다.',
      probability: '뷰의 사각형 한 곳이 가려지는 비율입니다.',
      settings: {
        minimumArea: { label: '최소 넓이', help: '가려지는 가장 작은 넓이 비율입니다.' },
        maximumArea: { label: '최대 넓이', help: '가려지는 가장 큰 넓이 비율입니다.' },
        fill: { label: '채우는 값', help: '0은 검은색, 1은 흰색입니다.' },
      },
      phrases: { applied: '구멍 {{area}}, ({{x}},{{y}})에서' },
      parameters: { ...rectangleWords.ko, fill: '구멍의 회색값' },
    },
  },
} satisfies TransformDescription;
