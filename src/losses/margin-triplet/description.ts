/** @file What the margin triplet loss says of itself, its formula and reference lines, differences of cosines, included. */
import { number } from '../../config/schema-fields';
import type { LossDescription } from '../loss-description';
import { mining, miningDetail, overNegatives, type Mining } from '../loss-fields';

interface MarginTripletSettings {
  margin: number;
  mining: Mining;
}

export const marginTriplet = {
  name: 'margin-triplet',
  words: {
    en: {
      name: 'margin triplet',
      about:
        'Margin triplet: by how much a negative comes too near, where the partner should be nearer by m.',
    },
    ko: {
      name: '마진 트리플렛',
      about: '마진 트리플렛: 짝이 음성 샘플보다 m만큼은 더 가까워야 할 때, 얼마나 모자라는지 잽니다.',
    },
  },
  detail: ({ mining: chosen }) => miningDetail(chosen),
  unit: 'cosine',
  formula: ({ mining: chosen }) => [
    'ℓ = ',
    ...overNegatives(['max(s', { subscript: ['ik'] }, ' − s', { subscript: ['ij'] }, ' + m, 0)'], chosen),
  ],
  fields: {
    mining,
    margin: number(0, 2, 0.8, {
      step: 0.05,
      words: {
        en: {
          label: 'Margin m',
          help: 'By how much the partner’s cosine should be above a negative’s; beyond, the pair no longer counts.',
        },
        ko: {
          label: '마진 m',
          help: '짝의 코사인이 음성 샘플보다 얼마나 높아야 하는지 정합니다. 그보다 벌어진 쌍은 더는 세지 않습니다.',
        },
      },
    }),
  },
  collapsed: {
    // Of embeddings that are all the same, no negative lies below a partner.
    value: (_, { margin, mining: chosen }) => (chosen === 'none' ? margin : undefined),
    help: {
      en: 'm: the loss if all embeddings were the same, so that no partner would be nearer than a negative.',
      ko: 'm: 모든 임베딩이 같아져 짝이 음성 샘플보다 조금도 더 가깝지 않을 때의 손실입니다.',
    },
  },
  ideal: {
    value: (_, { margin }) => Math.max(margin - 1, 0),
    help: {
      en: 'max(m − 1, 0): the loss if partners coincided and all other embeddings stood at right angles.',
      ko: 'max(m − 1, 0): 짝끼리는 겹치고 나머지 임베딩은 모두 직각일 때의 손실입니다.',
    },
  },
} as const satisfies LossDescription<MarginTripletSettings>;
