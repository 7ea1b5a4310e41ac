/** @file What NT-Xent says of itself, its formula and its two reference lines in nats included. */
import { number } from '../../config/schema-fields';
import type { LossDescription } from '../loss-description';

export const ntXent = {
  name: 'nt-xent',
  words: {
    en: { name: 'NT-Xent', about: 'NT-Xent: how surprising the right partner is.' },
    ko: { name: 'NT-Xent', about: 'NT-Xent: 올바른 짝이 얼마나 뜻밖인지 잽니다.' },
  },
  unit: 'nats',
  formula: () => [
    'ℓ = −ln ',
    {
      above: ['e', { superscript: ['s', { subscript: ['ij'] }, '/τ'] }],
      below: ['Σ', { subscript: ['k≠i'] }, ' e', { superscript: ['s', { subscript: ['ik'] }, '/τ'] }],
    },
  ],
  fields: {
    temperature: number(0.01, 2, 0.5, {
      step: 0.01,
      scale: 'logarithmic',
      words: {
        en: {
          label: 'Temperature τ',
          help: 'Low: only the most similar negatives count. High: all count alike.',
        },
        ko: {
          label: '온도 τ',
          help: '낮으면 가장 비슷한 음성 샘플만, 높으면 모두가 고르게 작용합니다.',
        },
      },
    }),
  },
  collapsed: {
    value: (batchSize) => Math.log(2 * batchSize - 1),
    help: {
      en: 'ln(2N−1): the loss if all embeddings were the same, so that the partner could only be guessed among the 2N−1 others.',
      ko: 'ln(2N−1): 모든 임베딩이 같아져 나머지 2N−1개 중에서 짝을 찍을 수밖에 없을 때의 손실입니다.',
    },
  },
  ideal: {
    value: (batchSize, { temperature }) => Math.log1p((2 * batchSize - 2) * Math.exp(-1 / temperature)),
    help: {
      en: 'ln(1+(2N−2)e^(−1/τ)): the loss if partners coincided and all other embeddings stood at right angles. “Around 4” is not broken.',
      ko: 'ln(1+(2N−2)e^(−1/τ)): 짝끼리는 겹치고 나머지 임베딩은 모두 직각일 때의 손실입니다. 4 근처의 값은 고장이 아닙니다.',
    },
  },
} as const satisfies LossDescription<{ temperature: number }>;
