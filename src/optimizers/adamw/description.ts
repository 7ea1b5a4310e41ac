/** @file What AdamW says of itself; `rule.ts` is what it does. */
import type { MemberWithFields } from '../../config/member';
import { hyperparameters } from '../hyperparameters';

const { beta1, beta2, epsilon } = hyperparameters;

export const adamw = {
  name: 'adamw',
  words: { en: { name: 'AdamW' }, ko: { name: 'AdamW' } },
  fields: { beta1, beta2, epsilon },
} as const satisfies MemberWithFields;
