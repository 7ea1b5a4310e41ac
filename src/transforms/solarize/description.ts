/** @file How solarize is set, and what the page says of it. */
import { z } from 'zod/mini';
import { applied, fraction } from '../settings';
import type { TransformDescription } from '../transform';

export const description = {
  after: 'blur',
  schema: z.strictObject({ ...applied(0), threshold: fraction(0.5) }),
  words: {
    en: {
      name: 'Solarize',
      explanation: 'Inverts everything brighter than the threshold, like an overexposed film.',
      probability: 'How often a view is solarized.',
      settings: { threshold: { label: 'Threshold', help: 'Values from here up to 1 are inverted.' } },
      phrases: { applied: 'inverted above {{threshold}}' },
      parameters: { threshold: 'threshold' },
    },
    ko: {
      name: '솔라라이즈',
      explanation: '문턱값보다 밝은 부분을 뒤집습니다. 과다 노출된 필름과 비슷합니다.',
      probability: '뷰가 솔라라이즈되는 비율입니다.',
      settings: { threshold: { label: '문턱값', help: '이 값부터 1까지의 밝기가 뒤집힙니다.' } },
      phrases: { applied: '{{threshold}} 이상 반전' },
      parameters: { threshold: '문턱값' },
    },
  },
} satisfies TransformDescription;
