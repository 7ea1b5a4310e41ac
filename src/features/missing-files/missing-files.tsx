/** @file Which files could not be had so far, and why: they are asked for again by themselves, or at once. */
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { failureText } from '../../i18n/failure-text';
import { useRun } from '../../state/run-store';

import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
export function MissingFiles() {
  const { t, i18n } = useTranslation();
  const files = useRun((run) => run.missingFiles);
  if (files.length === 0) return null;
  return (
    <Alert
      tone="error"
      actions={<Button onClick={() => act('retry-downloads')}>{t('stations.images.retry')}</Button>}
    >
      {files.map(({ file, failure }) => (
        <p key={file}>{failureText(t, i18n.language, failure)}</p>
      ))}
      <p>{t('stations.images.missing')}</p>
    </Alert>
  );
}
