/** @file What LARS says of itself; `rule.ts` is what it does. */
import type { MemberWithFields } from '../../config/member';
import { number } from '../../config/schema-fields';
import { hyperparameters } from '../hyperparameters';

export const lars = {
  name: 'lars',
  words: {
    en: { name: 'LARS', about: 'LARS suits large batches.' },
    ko: { name: 'LARS', about: '큰 배치에는 LARS가 맞습니다.' },
  },
  fields: {
    momentum: hyperparameters.momentum,
    trustCoefficient: number(1e-5, 1, 1e-3, {
      step: 1e-5,
      scale: 'logarithmic',
      words: {
        en: { label: 'Trust η', help: 'How large a layer’s update is, relative to the size of its weights.' },
        ko: { label: '신뢰 계수 η', help: '층의 가중치 크기에 견준 갱신의 크기입니다.' },
      },
    }),
  },
} as const satisfies MemberWithFields;
