/** @file What stands where evidence will, before there is any. */
import { useTranslation } from 'react-i18next';
import { guaranteedPoints } from '../../evaluate/evidence-points';
import { failureText } from '../../i18n/failure-text';
import { useRun } from '../../state/run-store';
import { useExperiments } from '../experiments/store';
import { awaitedEvidence, type AwaitedEvidence } from './awaited-evidence';
import { useProbes } from './store';

export function useAwaitedText(): string {
  return useAwaitedEvidence().text;
}

/** Of the verdict, which rests on more than the first results. */
export function useAwaitedVerdict(): string {
  const { t } = useTranslation();
  const { name, text } = useAwaitedEvidence();
  if (name === 'loading' || name === 'idle' || name === 'running') return t('probes.verdict.awaited');
  return name === 'failed' ? t('probes.verdict.stopped') : text;
}

function useAwaitedEvidence(): { name: AwaitedEvidence['name']; text: string } {
  const { t, i18n } = useTranslation();
  const progress = useRun((run) => run.progress);
  const runConfig = useRun((run) => run.runConfig);
  const draft = useRun((run) => run.draft);
  const isExperimenting = useExperiments(({ running }) => running !== undefined);
  const missing = useRun((run) => run.missingFiles[0]?.failure);
  const failure = useProbes((probes) => probes.failure);
  const error = missing ?? failure;
  const awaited = awaitedEvidence({
    ...progress,
    everySteps: (runConfig ?? draft).evaluation.everySteps,
    hasRun: runConfig !== undefined,
    isExperimenting,
    isRefused: error !== undefined,
  });
  const text = t(`probes.awaited.${awaited.name}`, {
    step: 'step' in awaited ? awaited.step : 0,
    // The one before training, at step 0, is named in words.
    next: guaranteedPoints(progress.totalSteps)[1] ?? 0,
    setting: t('config.evaluation.everySteps.label'),
    reason: error ? failureText(t, i18n.language, error) : '',
  });
  return { name: awaited.name, text };
}
