/** @file How Gaussian noise is set, and what the page says of it. */
import { z } from 'zod/mini';
import { number } from '../../config/schema-fields';
import { applied, inOrder } from '../settings';
import type { TransformDescription } from '../transform';

const sigma = (defaultValue: number) => number(0, 0.5, defaultValue, { step: 0.01, unit: 'fraction' });

export const description = {
  after: 'sobel',
  schema: z
    .strictObject({ ...applied(0), minimumSigma: sigma(0.02), maximumSigma: sigma(0.1) })
    .check(z.refine(...inOrder('minimumSigma', 'maximumSigma'))),
  words: {
    en: {
      name: 'Gaussian noise',
      explanation: 'Adds a normally distributed random number to every value.',
      probability: 'How often noise is added to a view.',
      settings: {
        minimumSigma: { label: 'Smallest σ', help: 'Standard deviation of the weakest noise.' },
        maximumSigma: { label: 'Largest σ', help: 'Standard deviation of the strongest noise.' },
      },
      phrases: { applied: 'noise σ {{sigma}}' },
      parameters: { sigma: 'σ', seed: 'noise pattern' },
    },
    ko: {
      name: '가우시안 노이즈',
      explanation: '모든 값에 정규분포를 따르는 무작위 수를 더합니다.',
      probability: '뷰에 노이즈가 더해지는 비율입니다.',
      settings: {
        minimumSigma: { label: '최소 σ', help: '가장 약한 노이즈의 표준편차입니다.' },
        maximumSigma: { label: '최대 σ', help: '가장 강한 노이즈의 표준편차입니다.' },
      },
      phrases: { applied: '노이즈 σ {{sigma}}' },
      parameters: { sigma: 'σ', seed: '노이즈 무늬' },
    },
  },
} satisfies TransformDescription;
