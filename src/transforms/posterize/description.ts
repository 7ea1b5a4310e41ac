/** @file How posterize is set, and what the page says of it. */
import { z } from 'zod/mini';
import { integer } from '../../config/schema-fields';
import { applied } from '../settings';
import type { TransformDescription } from '../transform';

export const description = {
  after: 'solarize',
  schema: z.strictObject({ ...applied(0), bits: integer(1, 8, 4, { step: 1 }) }),
  words: {
    en: {
      name: 'Posterize',
      explanation: 'Turns smooth shades into flat steps by keeping only the highest bits of every value.',
      probability: 'How often a view is posterized.',
      settings: {
        bits: {
          label: 'Bits kept',
          help: 'How many of each channel’s eight bits are kept; 8 changes nothing.',
        },
      },
      phrases: { applied: 'posterized to {{bits}} bits' },
      parameters: { bits: 'bits kept' },
    },
    ko: {
      name: '포스터화',
      explanation: '부드러운 음영을 몇 단계로 줄입니다. 값마다 상위 비트만 남깁니다.',
      probability: '뷰가 포스터화되는 비율입니다.',
      settings: {
        bits: { label: '남길 비트', help: '채널마다 8비트 가운데 남기는 수입니다. 8이면 모두 남깁니다.' },
      },
      phrases: { applied: '{{bits}}비트로 포스터화' },
      parameters: { bits: '남긴 비트' },
    },
  },
} satisfies TransformDescription;
