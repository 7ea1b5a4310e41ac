/** @file The questions of the lesson on collapse, and what the student's broken run says to them. */
import { useTranslation } from 'react-i18next';
import type { Evaluation } from '../../evaluate/evaluation';
import { newestOf, useProbes } from '../../features/probes/store';
import { useRunBefore } from '../../features/run-before/store';
import { formatNumber } from '../../i18n/format-number';
import { metricHistory } from '../../state/metric-history';
import { useRun } from '../../state/run-store';
import type { Check, Question } from '../course/question';
import { collapsedLoss } from '../loss/checks';
import { lossRests, rankChange, spreadOf } from './checks';

export const predicted = ['collapse/loss', 'collapse/spread'] as const;

export function usePredictions(): readonly [Question, Question] {
  const { t } = useTranslation();
  return [
    {
      name: predicted[0],
      ask: t('collapse.lossAsked'),
      options: (['below', 'blind', 'above'] as const).map((value) => ({
        value,
        text: t(`collapse.rests.${value}`),
      })),
    },
    {
      name: predicted[1],
      ask: t('collapse.spreadAsked'),
      options: (['none', 'little', 'wide'] as const).map((value) => ({
        value,
        text: t(`collapse.spreads.${value}`),
      })),
    },
  ];
}

export function useChecks(): readonly Check[] {
  const { t, i18n } = useTranslation();
  const [lossAsked, spreadAsked] = usePredictions();
  const before = useRunBefore((state) => state.before);
  const evidence = useProbes(newestOf);
  const step = useRun((run) => run.progress.step);
  const images = useRun((run) => (run.runConfig ?? run.draft).training.batchSize);
  // Without a run before it, the run on show is not the broken one.
  const now = before && evidence;
  const loss = before && metricHistory.recentMean('train/loss', step);
  const digits = (value: number) => formatNumber(i18n.language, value, { maximumSignificantDigits: 3 });
  const numbers = (text: (evaluation: Evaluation) => string) => (now ? text(now) : t('collapse.missing'));
  return [
    {
      ...lossAsked,
      found: {
        option: lossRests(loss, images),
        because:
          loss === undefined
            ? t('collapse.missing')
            : t('collapse.loss', { loss: digits(loss), blind: digits(collapsedLoss(images)) }),
        usual: 'blind',
      },
    },
    {
      ...spreadAsked,
      found: {
        option: spreadOf(now),
        because: numbers(({ embeddingStd, embeddingSize }) =>
          t('collapse.spread', {
            std: digits(embeddingStd),
            healthy: digits(1 / Math.sqrt(embeddingSize)),
          }),
        ),
        usual: 'none',
      },
    },
    {
      name: 'collapse/rank',
      ask: t('collapse.rankAsked'),
      options: (['fewer', 'same', 'more'] as const).map((value) => ({
        value,
        text: t(`collapse.ranks.${value}`),
      })),
      found: {
        option: rankChange(before && newestOf(before.evidence), now),
        because: numbers(({ rankMe }) =>
          t('collapse.rank', {
            before: digits(newestOf(before!.evidence)?.rankMe ?? NaN),
            now: digits(rankMe),
          }),
        ),
        usual: 'fewer',
      },
    },
  ];
}
