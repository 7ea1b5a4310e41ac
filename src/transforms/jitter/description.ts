/** @file How colour jitter is set, and what the page says of it. */
import { z } from 'zod/mini';
import { number } from '../../config/schema-fields';
import { applied } from '../settings';
import type { TransformDescription } from '../transform';

export const description = {
  after: 'flip',
  schema: z.strictObject({
    ...applied(0.8),
    strength: number(0, 1, 0.5, { step: 0.05 }),
    brightness: number(0, 1, 0.8, { step: 0.05 }),
    contrast: number(0, 1, 0.8, { step: 0.05 }),
    saturation: number(0, 1, 0.8, { step: 0.05 }),
    hue: number(0, 0.5, 0.2, { step: 0.01, unit: 'turns' }),
  }),
  words: {
    en: {
      name: 'Colour jitter',
      explanation:
        'Changes brightness, contrast, saturation and hue in random order, so that colour is no shortcut.',
      probability: 'How often a view’s colours are distorted.',
      settings: {
        strength: {
          label: 'Strength s',
          help: 'Multiplies the four ranges below; the paper uses 0.5 for CIFAR-10.',
        },
        brightness: { label: 'Brightness', help: 'Range of the brightness factor, times s.' },
        contrast: { label: 'Contrast', help: 'Range of the contrast factor, times s.' },
        saturation: { label: 'Saturation', help: 'Range of the saturation factor, times s.' },
        hue: { label: 'Hue', help: 'Range of the shift around the colour circle, times s.' },
      },
      phrases: {
        brightness: 'brightness ×{{amount}}',
        contrast: 'contrast ×{{amount}}',
        saturation: 'saturation ×{{amount}}',
        hue: 'hue {{amount}}',
      },
      parameters: {
        brightness: 'brightness factor',
        contrast: 'contrast factor',
        saturation: 'saturation factor',
        hue: 'hue shift',
      },
    },
    ko: {
      name: '색 지터',
      explanation: '밝기, 대비, 채도, 색상을 무작위 순서로 바꿔, 색이라는 지름길을 막습니다.',
      probability: '뷰의 색이 변형되는 비율입니다.',
      settings: {
        strength: { label: '강도 s', help: '아래 네 범위에 곱합니다. 논문은 CIFAR-10에서 0.5를 씁니다.' },
        brightness: { label: '밝기', help: '밝기 배수의 범위입니다(s를 곱함).' },
        contrast: { label: '대비', help: '대비 배수의 범위입니다(s를 곱함).' },
        saturation: { label: '채도', help: '채도 배수의 범위입니다(s를 곱함).' },
        hue: { label: '색상', help: '색상환에서 도는 범위입니다(s를 곱함).' },
      },
      phrases: {
        brightness: '밝기 ×{{amount}}',
        contrast: '대비 ×{{amount}}',
        saturation: '채도 ×{{amount}}',
        hue: '색상 {{amount}}',
      },
      parameters: {
        brightness: '밝기 배율',
        contrast: '대비 배율',
        saturation: '채도 배율',
        hue: '색상 이동',
      },
    },
  },
} satisfies TransformDescription;
