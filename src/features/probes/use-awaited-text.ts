/** @file What stands where evidence will, before there is any. */
import { useTranslation } from 'react-i18next';
import { failureText } from '../../i18n/failure-text';
import { useRun } from '../../state/run-store';
import { useExperiments } from '../experiments/store';
import { awaitedEvidence } from './awaited-evidence';
import { useProbes } from './store';

export function useAwaitedText(): string {
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
  return t(`probes.awaited.${awaited.name}`, {
    step: 'step' in awaited ? awaited.step : 0,
    setting: t('config.evaluation.everySteps.label'),
    reason: error ? failureText(t, i18n.language, error) : '',
  });
}
