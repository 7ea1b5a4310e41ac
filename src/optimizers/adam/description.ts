/** @file What Adam says of itself; `rule.ts` is what it does. */
import type { MemberWithFields } from '../../config/member';
import { hyperparameters } from '../hyperparameters';

const { beta1, beta2, epsilon } = hyperparameters;

export const adam = {
  name: 'adam',
  words: {
    en: { name: 'Adam', about: 'Adam suits small batches.' },
    ko: { name: 'Adam', about: '작은 배치에는 Adam이 맞습니다.' },
  },
  fields: { beta1, beta2, epsilon },
} as const satisfies MemberWithFields;
