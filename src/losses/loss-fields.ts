/** @file Fields that several losses read, and what their values mean in words and formulas. */
import type { Bilingual } from '../config/bilingual';
import { choiceOf } from '../config/member';
import { number } from '../config/schema-fields';
import type { Formula } from '../config/formula';

/** Dot products of embeddings that are not normalised are larger than cosines: they ask for 10 to 100. */
export const temperature = number(0.01, 100, 0.5, {
  step: 0.01,
  scale: 'logarithmic',
  words: {
    en: {
      label: 'Temperature τ',
      help: 'How picky the loss is. Low: only the most similar negatives count. High: all count equally.',
    },
    ko: {
      label: '온도 τ',
      help: '손실이 얼마나 까다로운지 정합니다. 낮으면 가장 비슷한 음성 샘플만, 높으면 모든 음성 샘플이 고르게 작용합니다.',
    },
  },
});

export type Mining = 'none' | 'semi-hard';

/** Which of an anchor's 2N−2 negatives count (Schroff et al. 2015; Chen et al. 2020, Table 4). */
export const mining = choiceOf(
  [
    {
      name: 'none',
      words: {
        en: { name: 'none', about: 'None: all negatives count equally.' },
        ko: { name: '없음', about: '없음: 모든 음성 샘플을 똑같이 셉니다.' },
      },
    },
    {
      name: 'semi-hard',
      words: {
        en: {
          name: 'semi-hard',
          about: 'Semi-hard: of each view’s negatives, only the most similar one below its partner counts.',
        },
        ko: {
          name: '세미하드',
          about: '세미하드: 뷰마다 짝보다 덜 비슷한 음성 샘플 중 가장 비슷한 하나만 셉니다.',
        },
      },
    },
  ],
  'none',
  {
    en: { label: 'Mining', help: 'Which negatives count.' },
    ko: { label: '마이닝', help: '어떤 음성 샘플을 셀지 정합니다.' },
  },
);

const semiHardDetail = {
  en: 'Semi-hard: of each view’s negatives, only the most similar one below its partner counts. If all embeddings are the same, none is below, so no value marks collapse.',
  ko: '세미하드: 뷰마다 짝보다 덜 비슷한 음성 샘플 중 가장 비슷한 하나만 셉니다. 임베딩이 모두 같으면 그런 음성 샘플이 없으므로 붕괴를 나타내는 값도 없습니다.',
} as const;

export function miningDetail(chosen: Mining): Bilingual<string> | undefined {
  return chosen === 'semi-hard' ? semiHardDetail : undefined;
}

/** The mean of a negative's term over the negatives k that count. */
export function overNegatives(term: Formula, chosen: Mining): Formula {
  if (chosen === 'semi-hard') {
    return [
      ...term,
      ', k = argmax { s',
      { subscript: ['ik'] },
      ' | s',
      { subscript: ['ik'] },
      ' < s',
      { subscript: ['ij'] },
      ' }',
    ];
  }
  return [{ above: ['1'], below: ['2N−2'] }, ' Σ', { subscript: ['k≠i,j'] }, ' ', ...term];
}
