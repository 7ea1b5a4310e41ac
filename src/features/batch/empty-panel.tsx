/** @file What stands where a batch's similarities will, before there are any. */
import { useTranslation } from 'react-i18next';
import { useRun } from '../../state/run-store';
import { Placeholder } from '../../ui/placeholder';
import './words';

export function EmptyPanel() {
  const { t } = useTranslation();
  const hasStepped = useRun((run) => run.latest !== undefined);
  return <Placeholder isFramed>{hasStepped ? t('batch.waiting') : t('batch.empty')}</Placeholder>;
}
