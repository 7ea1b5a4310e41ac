/** @file Says the milestones of a run, not its steps, to screen readers, on every page: each quarter, and how it was judged. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatAccuracy } from '../../i18n/format-accuracy';
import { formatNumber } from '../../i18n/format-number';
import { metricHistory } from '../../state/metric-history';
import { useRun } from '../../state/run-store';
import { useProbes } from '../probes/store';
import { quartersDone } from './milestone';
import './words';

export default function Milestones() {
  const quarters = useRun(({ progress }) => quartersDone(progress.step, progress.totalSteps));
  const runId = useRun((run) => run.runId);
  return (
    <p className="visually-hidden" role="status" data-testid="milestones" data-quarters={quarters}>
      {quarters > 0 && <Quarters key={runId} quarters={quarters} />} <Judged />
    </p>
  );
}

function Quarters({ quarters }: { quarters: number }) {
  const { t, i18n } = useTranslation();
  return useMemo(() => {
    // As it is just then: the steps in between are not spoken of.
    const { step } = useRun.getState().progress;
    const loss = metricHistory.recentMean('train/loss', step);
    return t('milestones.part', {
      percent: formatNumber(i18n.language, quarters / 4, { style: 'percent' }),
      step: formatNumber(i18n.language, step),
      loss: loss === undefined ? '–' : formatNumber(i18n.language, loss, { maximumFractionDigits: 2 }),
    });
  }, [quarters, t, i18n.language]);
}

function Judged() {
  const { t, i18n } = useTranslation();
  const judged = useProbes((probes) => probes.wholes.at(-1));
  if (!judged || Number.isNaN(judged.probeH)) return null;
  const percent = (value: number) => formatAccuracy(i18n.language, value / 100, judged.testImages);
  return t('milestones.judged', {
    probe: percent(judged.probeH),
    untrained: percent(judged.baselines.untrainedProbe),
  });
}
