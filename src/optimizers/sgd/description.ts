/** @file What stochastic gradient descent says of itself; `rule.ts` is what it does. */
import type { MemberWithFields } from '../../config/member';
import { hyperparameters } from '../hyperparameters';

const { momentum, nesterov } = hyperparameters;

export const sgd = {
  name: 'sgd',
  words: { en: { name: 'SGD with momentum' }, ko: { name: 'SGD (모멘텀)' } },
  fields: { momentum, nesterov },
} as const satisfies MemberWithFields;
