/** @file What NT-Xent says of itself. */
import type { MemberWithFields } from '../../config/member';
import { number } from '../../config/schema-fields';

export const ntXent = {
  name: 'nt-xent',
  words: { en: { name: 'NT-Xent' }, ko: { name: 'NT-Xent' } },
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
} as const satisfies MemberWithFields;
