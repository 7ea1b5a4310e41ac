/** @file The legend's entries for the curves of other runs. */
import { useTranslation } from 'react-i18next';
import { ghostLine } from '../../ui/ghost-line';
import { LineKey } from '../../ui/line-key';
import { Explained } from '../../ui/term';
import styles from './ghost-keys.module.css';
import type { GhostRun } from './use-ghost-runs';
import './ghost-words';

/** @param runs those of which a curve is drawn */
export function GhostKeys({ runs }: { runs: readonly GhostRun[] }) {
  const { t } = useTranslation();
  return runs.map(({ id, mark, name }) => (
    <span key={id} className={styles.key} data-testid="ghost-key">
      <LineKey colour="var(--ink-soft)" dash={ghostLine.strokeDasharray} />
      <Explained text={t('ghosts.key', { mark, name })} explanation={t('ghosts.keyHelp', { mark })} />
    </span>
  ));
}
