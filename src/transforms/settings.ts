/**
 * @file Settings that several transforms have. All of them: how often it is applied, and to which views
 * of a pair (Chen et al. 2020, Figure 5: to one).
 */
import { z } from 'zod/mini';
import type { Bilingual } from '../config/bilingual';
import { number } from '../config/schema-fields';

/** @param probability unless set otherwise; 0 where earlier runs must stay as they were */
export const applied = (probability: number) => ({
  probability: number(0, 1, probability, { step: 0.05, unit: 'fraction' }),
  views: z._default(z.enum(['both', 'first', 'second']), 'both'),
});

export const fraction = (defaultValue: number, minimum = 0) =>
  number(minimum, 1, defaultValue, { step: 0.01, unit: 'fraction' });

/** For `refine`: one setting is no larger than another, whose name lets the sentence call it by its label. */
export function inOrder<Lower extends string, Upper extends string>(
  lower: Lower,
  upper: Upper,
): [
  check: (settings: Record<Lower | Upper, number>) => boolean,
  params: { path: string[]; params: { atMost: string } },
] {
  return [(settings) => settings[lower] <= settings[upper], { path: [lower], params: { atMost: upper } }];
}

/** What the page calls what `applied` gives; the help of each probability is the transform's own. */
export const appliedWords: Bilingual<{
  probability: string;
  views: { label: string; help: string };
  choices: { both: string; first: string; second: string };
}> = {
  en: {
    probability: 'Probability',
    views: {
      label: 'Applied to',
      help: 'Both views of a pair, or only one of them.',
    },
    choices: { both: 'both views', first: 'view 1 only', second: 'view 2 only' },
  },
  ko: {
    probability: '확률',
    views: {
      label: '적용 대상',
      help: '쌍의 두 뷰 모두에 적용하거나 하나에만 적용합니다.',
    },
    choices: { both: '두 뷰 모두', first: '뷰 1만', second: '뷰 2만' },
  },
};
