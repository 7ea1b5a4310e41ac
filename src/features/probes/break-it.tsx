/** @file Buttons that break the run on purpose, each with what to look for. */
import { useTranslation } from 'react-i18next';
import { failurePresetNames } from '../../config/failure-presets';
import { useRun } from '../../state/run-store';
import { breakRun } from '../../state/settings';
import { Button } from '../../ui/button';
import button from '../../ui/button.module.css';
import styles from './break-it.module.css';

export function BreakIt() {
  const { t } = useTranslation();
  const isLoading = useRun((run) => run.progress.status === 'loading');
  return (
    <ul className={styles.list}>
      {failurePresetNames.map((name) => (
        <li key={name} className={styles.item}>
          <Button className={button.danger} isBusy={isLoading} onClick={() => breakRun(name)}>
            {t(`probes.breakIt.${name}`)}
          </Button>
          <span>{t(`probes.breakIt.${name}Help`)}</span>
        </li>
      ))}
    </ul>
  );
}
