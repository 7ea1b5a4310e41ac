/** @file Is the representation any good: probes over time beside what learned nothing, and the geometry of the embeddings. */
import { useTranslation } from 'react-i18next';
import { useRun } from '../../../state/run-store';
import styles from './probes-panel.module.css';

export default function ProbesPanel() {
  const { t } = useTranslation();
  const evaluation = useRun((run) => run.evaluations.at(-1));
  return (
    <div className={styles.panel}>
      <p className={styles.note}>{t('evidence.labelsNote')}</p>
      {!evaluation && <p>{t('evidence.empty')}</p>}
    </div>
  );
}
