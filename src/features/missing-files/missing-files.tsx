/** @file Which files could not be had so far, and why: they are asked for again by themselves, or at once. */
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { failureText } from '../../i18n/failure-text';
import { useRun } from '../../state/run-store';
import button from '../../ui/button.module.css';
import styles from './missing-files.module.css';

export function MissingFiles() {
  const { t } = useTranslation();
  const files = useRun((run) => run.missingFiles);
  if (files.length === 0) return null;
  return (
    <div className={styles.notice} role="alert">
      {files.map(({ file, failure }) => (
        <p key={file}>{failureText(t, failure)}</p>
      ))}
      <p>{t('stations.images.missing')}</p>
      <button type="button" className={button.small} onClick={() => act('retry-downloads')}>
        {t('stations.images.retry')}
      </button>
    </div>
  );
}
