/** @file What went wrong, where the run has stopped. */
import { useTranslation } from 'react-i18next';
import { failureText, technicalDetail } from '../../i18n/failure-text';
import { useRun } from '../../state/run-store';
import { Alert } from '../../ui/alert';

export function FailureNotice() {
  const { t, i18n } = useTranslation();
  const failure = useRun((run) => run.failure);
  if (!failure) return null;
  const detail = technicalDetail(failure);
  return (
    <Alert tone="error" title={t('errors.title')}>
      <p>{failureText(t, i18n.language, failure)}</p>
      {detail && (
        <details>
          <summary>{t('errors.detail')}</summary>
          <code lang="en" translate="no">
            {detail}
          </code>
        </details>
      )}
    </Alert>
  );
}
