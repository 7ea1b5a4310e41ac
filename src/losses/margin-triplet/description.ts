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
      about: 'Is the partner closer than every negative, by at least m? (margin triplet loss)',
    },
    ko: {
      name: '마진 트리플렛',
      about: '짝이 음성 샘플보다 m 이상 더 가까운가요? (마진 트리플렛 손실)',
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
          help: 'How far the partner’s cosine should be above a negative’s. Beyond that, the pair no longer counts.',
        },
        ko: {
          label: '마진 m',
          help: '짝의 코사인이 음성 샘플보다 얼마나 높아야 하는지 정합니다. 차이가 그보다 커지면 그 쌍은 더 이상 세지 않습니다.',
        },
      },
    }),
  },
  collapsed: {
    // Of embeddings that are all the same, no negative lies below a partner.
    value: (_, { margin, mining: chosen }) => (chosen === 'none' ? margin : undefined),
    help: {
      en: 'm: the loss if all embeddings were the same, so that no partner was closer than a negative.',
      ko: 'm: 모든 임베딩이 같아져 짝이 음성 샘플보다 조금도 더 가깝지 않을 때의 손실입니다.',
    },
  },
  ideal: {
    value: (_, { margin }) => Math.max(margin - 1, 0),
    help: {
      en: 'max(m − 1, 0): the loss if partners coincided and all other embeddings were at right angles.',
      ko: 'max(m − 1, 0): 짝끼리는 겹치고 나머지 임베딩은 모두 직각일 때의 손실입니다.',
    },
  },
} as const satisfies LossDescription<MarginTripletSettings>;
