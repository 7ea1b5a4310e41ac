/** @file What NT-Xent says of itself, its formula and its two reference lines in nats included. */
import { toggle } from '../../config/schema-fields';
import type { Formula } from '../../config/formula';
import type { LossDescription } from '../loss-description';
import { temperature } from '../loss-fields';

interface NtXentSettings {
  temperature: number;
  /** Whether embeddings are compared by their cosines, or else by their dot products. */
  normalise: boolean;
}

const ofDotProducts = {
  en: 'Not normalised: embeddings are compared by their dot products, so their lengths count too.',
  ko: '정규화하지 않음: 임베딩을 내적으로 비교하므로 길이도 작용합니다.',
} as const;

/** e to the similarity of i and the other, over τ. */
function scaled(normalise: boolean, other: 'j' | 'k'): Formula {
  const similarity: Formula = normalise
    ? ['s', { subscript: [`i${other}`] }]
    : ['z', { subscript: ['i'] }, '·z', { subscript: [other] }];
  return ['e', { superscript: [...similarity, '/τ'] }];
}

export const ntXent = {
  name: 'nt-xent',
  words: {
    en: { name: 'NT-Xent', about: 'How hard is it to pick out the partner? (NT-Xent loss)' },
    ko: { name: 'NT-Xent', about: '짝을 골라내기가 얼마나 어려운가요? (NT-Xent 손실)' },
  },
  unit: 'nats',
  detail: ({ normalise }) => (normalise ? undefined : ofDotProducts),
  formula: ({ normalise }) => [
    'ℓ = −ln ',
    {
      above: scaled(normalise, 'j'),
      below: ['Σ', { subscript: ['k≠i'] }, ' ', ...scaled(normalise, 'k')],
    },
  ],
  fields: {
    temperature,
    normalise: toggle(true, {
      words: {
        en: {
          label: 'Normalise z',
          help: 'Scales every embedding to length 1, so that the loss compares directions only. If off, lengths count too, and temperatures from 10 to 100 work best.',
        },
        ko: {
          label: 'z 정규화',
          help: '모든 임베딩의 길이를 1로 맞춰 방향만 비교합니다. 끄면 길이도 작용하며 온도는 10에서 100 사이가 알맞습니다.',
        },
      },
    }),
  },
  collapsed: {
    value: (batchSize) => Math.log(2 * batchSize - 1),
    help: {
      en: 'ln(2N−1): the loss if all embeddings were the same, so that the partner could only be guessed from the 2N−1 others.',
      ko: 'ln(2N−1): 모든 임베딩이 같아져 나머지 2N−1개 중에서 짝을 찍을 수밖에 없을 때의 손실입니다.',
    },
  },
  ideal: {
    // Without length 1 embeddings can always be longer, and the loss lower.
    value: (batchSize, { temperature: τ, normalise }) =>
      normalise ? Math.log1p((2 * batchSize - 2) * Math.exp(-1 / τ)) : undefined,
    help: {
      en: 'ln(1+(2N−2)e^(−1/τ)): the loss if partners coincided and all other embeddings were at right angles. A loss around 4 is not a sign of trouble.',
      ko: 'ln(1+(2N−2)e^(−1/τ)): 짝끼리는 겹치고 나머지 임베딩은 모두 직각일 때의 손실입니다. 손실이 4 근처라고 해서 잘못된 것은 아닙니다.',
    },
  },
} as const satisfies LossDescription<NtXentSettings>;
