/** @file The page's one switch that shows classes, with what they are not used for. */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { useHasLabels, useLabelsRevealed } from '../../state/labels-store';
import { useObjective } from '../../state/use-objective';
import { Switch } from '../../ui/switch';
import styles from './reveal-labels.module.css';

export function RevealLabels() {
  const { t } = useTranslation();
  const revealed = useLabelsRevealed();
  const note = useId();
  const { usesLabels } = useObjective();
  const hasLabels = useHasLabels();
  if (!hasLabels) return <p className={styles.note}>{t('evidence.unlabelled')}</p>;
  return (
    <div className={styles.row}>
      <Switch isOn={revealed} onChange={(isOn) => act('reveal-labels', isOn)} describedBy={note}>
        {t('evidence.labels.reveal')}
      </Switch>
      <span id={note} className={styles.note}>
        {t(usesLabels ? 'evidence.labelsNoteLearned' : 'evidence.labels.note')}
      </span>
    </div>
  );
}
