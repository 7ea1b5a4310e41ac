/** @file The legend's entry for the curves of the run before. */
import { useTranslation } from 'react-i18next';
import { ghostLine } from '../../ui/ghost-line';
import { LineKey } from '../../ui/line-key';
import { Explained } from '../../ui/term';
import styles from './charts.module.css';

export function GhostKey() {
  const { t } = useTranslation();
  return (
    <span className={styles.line} data-testid="ghost-key">
      <LineKey colour="var(--ink-soft)" dash={ghostLine.strokeDasharray} />
      <Explained text={t('charts.ghost.key.text')} explanation={t('charts.ghost.key.help')} />
    </span>
  );
}
