/** @file What both runs came to, and what they say to the questions of the lesson. */
import { useTranslation } from 'react-i18next';
import type { WholeEvaluation } from '../../evaluate/evaluation';
import { useRunBefore } from '../../features/run-before/store';
import { formatNumber } from '../../i18n/format-number';
import { metricHistory, type History } from '../../state/metric-history';
import { useHasAnswered, type Check, type Question } from '../course/question';
import { useEnds, useIsTrained, type Ends } from '../game/judged';
import {
  betterLossKnowsMore,
  finalLoss,
  histogramChange,
  knowledgeChange,
  lossChange,
  recolouredChange,
  type Measured,
} from './checks';

const predicted = ['colours/loss', 'colours/knn'] as const;
const changes = ['more', 'same', 'less'] as const;

export function usePredictions(): readonly [Question, Question] {
  const { t } = useTranslation();
  return [
    {
      name: predicted[0],
      ask: t('colours.loss'),
      options: changes.map((value) => ({ value, text: t(`colours.height.${value}`) })),
    },
    {
      name: predicted[1],
      ask: t('colours.knn'),
      options: changes.map((value) => ({ value, text: t(`colours.change.${value}`) })),
    },
  ];
}

export function useHasPredicted(): boolean {
  const isTrained = useIsTrained();
  return useHasAnswered(predicted) && isTrained;
}

interface Runs extends Ends {
  /** Of both, at their ends. */
  losses: readonly [Measured | undefined, Measured | undefined];
}

/** Undefined until both are over. */
export function useRuns(): Runs | undefined {
  const ends = useEnds();
  const before = useRunBefore((state) => state.before?.history);
  if (!ends || !before) return undefined;
  return { ...ends, losses: [lossOf(before), lossOf(metricHistory.take())] };
}

function lossOf({ columns }: History): Measured | undefined {
  return finalLoss(columns.find(({ name }) => name === 'train/loss')!.values);
}

export function useFormats() {
  const { t, i18n } = useTranslation();
  const digits = (value: number) =>
    formatNumber(i18n.language, value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const loss = (measured: Measured | undefined) => {
    if (!measured) return '–';
    const format = (value: number) =>
      formatNumber(i18n.language, value, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
    return `${format(measured.mean)} ± ${format(measured.error)}`;
  };
  /** Two numbers, of the run with colour changes and of the one without. */
  const both = (first: string, second: string) => t('colours.both', { first, second });
  return { digits, loss, both };
}

export function useChecks(): readonly Check[] {
  const { t } = useTranslation();
  const runs = useRuns();
  const [loss, knn] = usePredictions();
  const { digits, loss: lossText, both } = useFormats();
  const lossFound = runs && lossChange(...runs.losses);
  const knowledge = runs && knowledgeChange(runs.first, runs.second);
  const percent = (of: (run: WholeEvaluation) => number) =>
    runs ? both(`${digits(of(runs.first))} %`, `${digits(of(runs.second))} %`) : t('breakIt.why.awaited');
  const options = changes.map((value) => ({ value, text: t(`colours.change.${value}`) }));
  const lossNumbers = runs
    ? both(lossText(runs.losses[0]), lossText(runs.losses[1]))
    : t('breakIt.why.awaited');
  const knnNumbers = percent(({ knnH }) => knnH);
  return [
    { ...loss, found: { option: lossFound, because: lossNumbers, usual: 'less' } },
    { ...knn, found: { option: knowledge, because: knnNumbers, usual: 'less' } },
    {
      name: 'colours/recoloured',
      ask: t('colours.recoloured'),
      options,
      found: {
        option: runs && recolouredChange(runs.first, runs.second),
        because: percent(({ recolouredQuiz: { correct, rounds } }) => (100 * correct) / rounds),
        usual: 'less',
      },
    },
    {
      name: 'colours/histogram',
      ask: t('colours.histogram'),
      options,
      found: {
        option: runs && histogramChange(runs.first, runs.second),
        because: percent(({ histogramFound }) => histogramFound),
        usual: 'more',
      },
    },
    {
      name: 'colours/better',
      ask: t('colours.better'),
      options: (['yes', 'no'] as const).map((value) => ({ value, text: t(`colours.${value}`) })),
      found: {
        option: betterLossKnowsMore(lossFound, knowledge),
        because: `${lossNumbers} ${knnNumbers}`,
        usual: 'no',
      },
    },
  ];
}
