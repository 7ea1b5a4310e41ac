/** @file What NT-Logistic says of itself, its formula and reference lines in nats included. */
import type { LossDescription } from '../loss-description';
import { mining, miningDetail, overNegatives, temperature, type Mining } from '../loss-fields';

interface NtLogisticSettings {
  temperature: number;
  mining: Mining;
}

/** −ln σ(−x), for the few x that occur here. */
const softplus = (x: number) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));

export const ntLogistic = {
  name: 'nt-logistic',
  words: {
    en: {
      name: 'NT-Logistic',
      about: 'Are these two partners or not? Asked of each pair on its own. (NT-Logistic loss)',
    },
    ko: { name: 'NT-Logistic', about: '이 둘은 짝일까요? 쌍마다 따로 묻습니다. (NT-Logistic 손실)' },
  },
  detail: ({ mining: chosen }) => miningDetail(chosen),
  unit: 'nats',
  formula: ({ mining: chosen }) => [
    'ℓ = −ln σ(s',
    { subscript: ['ij'] },
    '/τ) − ',
    ...overNegatives(['ln σ(−s', { subscript: ['ik'] }, '/τ)'], chosen),
  ],
  fields: { temperature, mining },
  collapsed: {
    // Of embeddings that are all the same, no negative lies below a partner.
    value: (_, { temperature: τ, mining: chosen }) =>
      chosen === 'none' ? softplus(-1 / τ) + softplus(1 / τ) : undefined,
    help: {
      en: '−ln σ(1/τ) − ln σ(−1/τ): the loss if all embeddings were the same, so that negatives were taken for partners.',
      ko: '−ln σ(1/τ) − ln σ(−1/τ): 모든 임베딩이 같아져 음성 샘플도 짝으로 보일 때의 손실입니다.',
    },
  },
  ideal: {
    value: (_, { temperature: τ }) => softplus(-1 / τ) + Math.LN2,
    help: {
      en: '−ln σ(1/τ) + ln 2: the loss if partners coincided and all other embeddings were at right angles. For those it still cannot tell whether they are partners.',
      ko: '−ln σ(1/τ) + ln 2: 짝끼리는 겹치고 나머지 임베딩은 모두 직각일 때의 손실입니다. 직각인 쌍은 짝인지 아닌지 여전히 반반입니다.',
    },
  },
} as const satisfies LossDescription<NtLogisticSettings>;
