/** @file What stands where evidence will, before there is any. */
import { useTranslation } from 'react-i18next';
import { useRun } from '../../../state/run-store';

export function useAwaitedText(): string {
  const { t } = useTranslation();
  const isUnderWay = useRun(({ progress: { status } }) => status === 'running' || status === 'paused');
  return t(isUnderWay ? 'evidence.coming' : 'evidence.empty');
}
