/** @file The page's one switch that shows classes, with what they are not used for. */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { useLabelsRevealed } from '../../state/labels-store';
import styles from './reveal-labels.module.css';

export function RevealLabels() {
  const { t } = useTranslation();
  const revealed = useLabelsRevealed();
  const note = useId();
  return (
    <div className={styles.row}>
      <button
        type="button"
        role="switch"
        aria-checked={revealed}
        aria-describedby={note}
        className={styles.switch}
        onClick={() => act('reveal-labels', !revealed)}
      >
        <span className={styles.track} aria-hidden="true" />
        {t('evidence.labels.reveal')}
      </button>
      <span id={note} className={styles.note}>
        {t('evidence.labels.note')}
      </span>
    </div>
  );
}
