/** @file How Gaussian blur is set, and what the page says of it. */
import { z } from 'zod/mini';
import { number } from '../../config/schema-fields';
import { applied, inOrder } from '../settings';
import type { TransformDescription } from '../transform';

const sigma = (defaultValue: number) => number(0.05, 5, defaultValue, { step: 0.05, unit: 'pixels' });

export const description = {
  after: 'grayscale',
  schema: z
    .strictObject({ ...applied(0), minimumSigma: sigma(0.1), maximumSigma: sigma(2) })
    .check(z.refine(...inOrder('minimumSigma', 'maximumSigma'))),
  words: {
    en: {
      name: 'Gaussian blur',
      explanation: 'Blurs away fine detail: neighbouring pixels are averaged with Gaussian weights.',
      probability: 'How often a view is blurred. The paper does not blur 32-pixel images.',
      settings: {
        minimumSigma: { label: 'Smallest σ', help: 'Width of the weakest blur.' },
        maximumSigma: { label: 'Largest σ', help: 'Width of the strongest blur.' },
      },
      phrases: { applied: 'blur σ {{sigma}} px' },
      parameters: { kernelSize: 'kernel width', sigma: 'σ' },
    },
    ko: {
      name: '가우시안 블러',
      explanation: '세부를 흐리게 합니다. 이웃 픽셀을 가우시안 가중치로 평균합니다.',
      probability: '뷰가 흐려지는 비율입니다. 논문은 32픽셀 이미지에는 쓰지 않습니다.',
      settings: {
        minimumSigma: { label: '최소 σ', help: '가장 약한 블러의 폭입니다.' },
        maximumSigma: { label: '최대 σ', help: '가장 강한 블러의 폭입니다.' },
      },
      phrases: { applied: '블러 σ {{sigma}}픽셀' },
      parameters: { kernelSize: '커널 너비', sigma: 'σ' },
    },
  },
} satisfies TransformDescription;
