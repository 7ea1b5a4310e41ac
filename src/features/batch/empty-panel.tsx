/** @file What stands where a batch's similarities will, before there are any. */
import { useTranslation } from 'react-i18next';
import { useRun } from '../../state/run-store';
import panel from '../evidence/panel.module.css';
import './words';

export function EmptyPanel() {
  const { t } = useTranslation();
  const hasStepped = useRun((run) => run.latest !== undefined);
  return <p className={panel.empty}>{hasStepped ? t('batch.waiting') : t('batch.empty')}</p>;
}
