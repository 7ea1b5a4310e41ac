/** @file The questions of the lesson on InfoNCE, and what the student's run says to them. */
import { mean } from 'd3-array';
import { useTranslation } from 'react-i18next';
import { quizWays } from '../../evaluate/quiz';
import { formatNumber } from '../../i18n/format-number';
import type { Check, Question } from '../course/question';
import { useFirstSettings } from '../game/first-settings';
import { useFirstRun } from '../game/first-run';
import { collapsedLoss, halfTheTemperature, partnerProbabilities, partnersChange } from './checks';
import { useTemperature } from './use-temperature';

export const predicted = ['loss/partners', 'loss/half-temperature'] as const;
const changes = ['more', 'same', 'less'] as const;

export function usePredictions(): readonly [Question, Question] {
  const { t } = useTranslation();
  return [
    {
      name: predicted[0],
      ask: t('loss.partners'),
      options: changes.map((value) => ({ value, text: t(`loss.change.${value}`) })),
    },
    {
      name: predicted[1],
      ask: t('loss.halfTemperature'),
      options: changes.map((value) => ({ value, text: t(`loss.rise.${value}`) })),
    },
  ];
}

export function useChecks(): readonly Check[] {
  const { t, i18n } = useTranslation();
  const [partners, half] = usePredictions();
  const { points } = useFirstRun();
  const temperature = useTemperature();
  const { loss, training } = useFirstSettings();
  const images = training.batchSize;
  const [before, now] = [points[0], points.at(-1)];
  const row = now?.quiz.cosines.slice(0, quizWays) ?? [];
  const digits = (value: number) =>
    formatNumber(i18n.language, value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const meanOf = (point: typeof now) => {
    const value = point && mean(partnerProbabilities(point, temperature));
    return value === undefined ? '–' : digits(value);
  };
  const atCollapse = [
    { value: 'zero', text: '0' },
    { value: 'all', text: `ln(2N) = ${digits(Math.log(2 * images))}` },
    { value: 'others', text: `ln(2N − 1) = ${digits(collapsedLoss(images))}` },
    { value: 'batch', text: `ln N = ${digits(Math.log(images))}` },
  ];
  return [
    {
      ...partners,
      found: {
        option: partnersChange(before, now, temperature),
        because: now
          ? t('loss.because.partners', { before: meanOf(before), now: meanOf(now), step: now.step })
          : t('loss.awaited'),
        usual: 'more',
      },
    },
    {
      ...half,
      found: {
        option: halfTheTemperature(row, 0, temperature),
        because:
          row.length > 0
            ? t('loss.because.halfTemperature', {
                partner: digits(row[0]!),
                best: digits(Math.max(...row.slice(1))),
              })
            : t('loss.awaited'),
      },
    },
    {
      name: 'loss/collapsed',
      ask: t('loss.collapsed', { images }),
      options: atCollapse,
      found: {
        option: loss.name === 'nt-xent' ? 'others' : undefined,
        because: t(loss.name === 'nt-xent' ? 'loss.because.collapsed' : 'loss.because.otherLoss'),
      },
    },
  ];
}
