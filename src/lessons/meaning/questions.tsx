/** @file The questions of the lesson on the premise, and what the student's own two runs say to them. */
import { useTranslation } from 'react-i18next';
import { eachOther, ownClass, type Pair, type Share } from '../../evaluate/confusion-shares';
import { formatNumber } from '../../i18n/format-number';
import { formatShare } from '../../i18n/format-accuracy';
import type { Check, Question } from '../course/question';
import { differInViewsAlone, isGameWon, shareChange, type Measured } from './checks';
import { useRuns } from './digit-runs';

export const predicted = ['meaning/sixes', 'meaning/own'] as const;
const comparisons = ['more', 'same', 'less'] as const;
const sixAndNine: Pair = [6, 9];

export function usePredictions(): readonly [Question, Question] {
  const { t } = useTranslation();
  const options = comparisons.map((value) => ({ value, text: t(`meaning.amount.${value}`) }));
  return [
    { name: predicted[0], ask: t('meaning.sixesAsked'), options },
    { name: predicted[1], ask: t('meaning.ownAsked'), options },
  ];
}

export function useChecks(): readonly Check[] {
  const { t, i18n } = useTranslation();
  const [sixes, own] = usePredictions();
  const measured = useRuns();
  // What else two runs differ in may be the reason as well.
  const runs = measured && differInViewsAlone(measured) ? measured : undefined;
  const compared = (of: (run: Measured) => Share) => {
    if (!runs) return { option: undefined, because: t(measured ? 'meaning.differ' : 'meaning.missing') };
    const [kept, broken] = [of(runs.kept), of(runs.broken)];
    const text = ({ mean, error }: Share) => formatShare(i18n.language, mean, error);
    return {
      option: shareChange(kept, broken),
      because: t('meaning.both', { kept: text(kept), broken: text(broken) }),
    };
  };
  const inZ = compared(({ confusion }) => eachOther(confusion, 'z', sixAndNine));
  return [
    { ...sixes, found: runs?.broken.config.augment.rotate.probability ? { ...inZ, usual: 'more' } : inZ },
    { ...own, found: { ...compared(({ confusion }) => ownClass(confusion, 'z')), usual: 'less' } },
    {
      ...sixes,
      name: 'meaning/sixes-h',
      ask: t('meaning.headAsked'),
      found: compared(({ confusion }) => eachOther(confusion, 'h', sixAndNine)),
    },
    {
      name: 'meaning/game',
      ask: t('meaning.gameAsked'),
      options: (['won', 'lost'] as const).map((value) => ({ value, text: t(`meaning.game.${value}`) })),
      found: {
        option: runs && isGameWon(runs),
        because: runs
          ? t('meaning.rounds', {
              correct: formatNumber(i18n.language, runs.broken.quiz.correct),
              rounds: formatNumber(i18n.language, runs.broken.quiz.rounds),
            })
          : t(measured ? 'meaning.differ' : 'meaning.missing'),
        usual: 'won',
      },
    },
  ];
}
