/** @file The questions of the lesson on few labels, and what the student's own curve says to them. */
import { useTranslation } from 'react-i18next';
import type { LabelBudgetPoint } from '../../evaluate/label-budget';
import { useFindings } from '../../features/experiments/store';
import { formatAccuracy } from '../../i18n/format-accuracy';
import type { Check, Question } from '../course/question';
import { ends, probeAgainstScratch, whoGainsMore } from './checks';

export const predicted = ['few/fewest', 'few/most'] as const;
const changes = ['more', 'same', 'less'] as const;

export function usePredictions(): readonly [Question, Question] {
  const { t } = useTranslation();
  const options = changes.map((value) => ({ value, text: t(`few.change.${value}`) }));
  return [
    { name: predicted[0], ask: t('few.fewest'), options },
    { name: predicted[1], ask: t('few.most'), options },
  ];
}

export function useChecks(): readonly Check[] {
  const { t, i18n } = useTranslation();
  const points = useFindings('label-budget');
  const both = ends(points);
  const [fewest, most] = usePredictions();
  const numbers = (point: LabelBudgetPoint | undefined) => {
    if (!point) return t('few.missing');
    const accuracy = (percent: number) => formatAccuracy(i18n.language, percent / 100, point.testImages);
    return t('few.because', {
      labels: point.labels,
      probe: accuracy(point.probe),
      supervised: accuracy(point.supervised),
    });
  };
  return [
    {
      ...fewest,
      found: {
        option: probeAgainstScratch(both?.fewest),
        because: numbers(both?.fewest),
        usual: 'more',
      },
    },
    { ...most, found: { option: probeAgainstScratch(both?.most), because: numbers(both?.most) } },
    {
      name: 'few/gains',
      ask: t('few.gains'),
      options: (['scratch', 'probe', 'same'] as const).map((value) => ({
        value,
        text: t(`few.who.${value}`),
      })),
      found: {
        option: whoGainsMore(points),
        because: both ? `${numbers(both.fewest)} ${numbers(both.most)}` : t('few.missing'),
        usual: 'scratch',
      },
    },
  ];
}
