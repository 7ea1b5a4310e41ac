/** @file What stands where evidence will, before there is any. */
import { useTranslation } from 'react-i18next';
import { useRun } from '../../../state/run-store';

export function useAwaitedText(): string {
  const { t } = useTranslation();
  const isRunning = useRun((run) => run.progress.status === 'running');
  return t(isRunning ? 'evidence.coming' : 'evidence.empty');
}
