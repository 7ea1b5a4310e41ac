/** @file What of the link that the page was opened with was not understood. */
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { failureText } from '../../i18n/failure-text';
import { formatNumber } from '../../i18n/format-number';
import { useRun } from '../../state/run-store';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import styles from './link-notice.module.css';

export function LinkNotice() {
  const { t, i18n } = useTranslation();
  const link = useRun((run) => run.link);
  if (!link) return null;
  const { passedOver, further } = link;
  return (
    <aside className={styles.notice} aria-label={t('app.link')} data-testid="link-notice">
      <Alert
        tone="warning"
        actions={<Button onClick={() => act('dismiss-link-notice')}>{t('actions.dismiss')}</Button>}
      >
        <p>{t('app.linkPassedOver')}</p>
        <ul className={styles.list}>
          {passedOver.map(({ name, value, failure }) => (
            <li key={name}>
              <code>{`${name}=${value}`}</code>
              <span>{failureText(t, i18n.language, failure, { paths: true })}</span>
            </li>
          ))}
          {further > 0 && <li>{t('app.linkFurther', { shown: formatNumber(i18n.language, further) })}</li>}
        </ul>
      </Alert>
    </aside>
  );
}
