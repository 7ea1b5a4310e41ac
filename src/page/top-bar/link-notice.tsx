/** @file What of the link that the page was opened with was not understood, and what can be taken in its place. */
import { useTranslation } from 'react-i18next';
import { act, usePossible } from '../../actions/act';
import type { LinkPart } from '../../config/link-offers';
import { failureText } from '../../i18n/failure-text';
import { formatNumber } from '../../i18n/format-number';
import { useRun } from '../../state/run-store';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { PassingButton } from '../../ui/passing-button';
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
          {passedOver.map(({ name, value, failure, offers }) => (
            <li key={name} data-passing>
              <code>{`${name}=${value}`}</code>
              <span>{failureText(t, i18n.language, failure, { paths: true })}</span>
              {offers.length > 0 && (
                <span className={styles.offers} role="group" aria-label={t('app.linkOffers')}>
                  <span aria-hidden="true">{t('app.linkOffers')}</span>
                  {offers.map((offer) => (
                    <Offer key={`${offer.name}=${offer.value}`} part={name} offer={offer} />
                  ))}
                </span>
              )}
            </li>
          ))}
          {further > 0 && <li>{t('app.linkFurther', { shown: formatNumber(i18n.language, further) })}</li>}
        </ul>
      </Alert>
    </aside>
  );
}

function Offer({ part, offer }: { part: string; offer: LinkPart }) {
  const canTake = usePossible('take-link-offer', { part, offer });
  return (
    <PassingButton isBusy={!canTake} onClick={() => act('take-link-offer', { part, offer })}>
      <span translate="no">{`${offer.name}=${offer.value}`}</span>
    </PassingButton>
  );
}
