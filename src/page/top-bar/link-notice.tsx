/** @file What of the link that the page was opened with was not understood, and what can be taken in its place. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { act, usePossible } from '../../actions/act';
import type { LinkPart } from '../../config/link-offers';
import { PlaygroundError, type Failure } from '../../config/playground-error';
import { failureText } from '../../i18n/failure-text';
import { formatNumber } from '../../i18n/format-number';
import { hashOfPlace, useLesson } from '../../state/lesson-store';
import { useRun } from '../../state/run-store';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { PassingButton } from '../../ui/passing-button';
import styles from './link-notice.module.css';

export function LinkNotice() {
  const { t, i18n } = useTranslation();
  const link = useRun((run) => run.link);
  const unknown = useLesson((lesson) => lesson.unknown);
  if (!link && !unknown) return null;
  const { passedOver, further } = link ?? { passedOver: [], further: 0 };
  return (
    <aside className={styles.notice} aria-label={t('app.link')} data-testid="link-notice">
      <Alert
        tone="warning"
        actions={<Button onClick={() => act('dismiss-link-notice')}>{t('actions.dismiss')}</Button>}
      >
        <p>{t('app.linkPassedOver')}</p>
        <ul className={styles.list}>
          {unknown && (
            <PassedOverPart
              text={unknown.hash}
              failure={new PlaygroundError('place-unknown', { place: unknown.hash }).toFailure()}
              hasOffers={unknown.near.length > 0}
            >
              {unknown.near.map((place) => (
                <PassingButton key={hashOfPlace(place)} onClick={() => act('open-lesson', place)}>
                  <span translate="no">{hashOfPlace(place)}</span>
                </PassingButton>
              ))}
            </PassedOverPart>
          )}
          {passedOver.map(({ name, value, failure, offers }) => (
            <PassedOverPart
              key={name}
              text={`${name}=${value}`}
              failure={failure}
              hasOffers={offers.length > 0}
            >
              {offers.map((offer) => (
                <Offer key={`${offer.name}=${offer.value}`} part={name} offer={offer} />
              ))}
            </PassedOverPart>
          ))}
          {further > 0 && <li>{t('app.linkFurther', { shown: formatNumber(i18n.language, further) })}</li>}
        </ul>
      </Alert>
    </aside>
  );
}

interface PassedOverPartProps {
  /** As it stands in the link. */
  text: string;
  failure: Failure;
  hasOffers: boolean;
  /** What can be taken in its place. */
  children: ReactNode;
}

function PassedOverPart({ text, failure, hasOffers, children }: PassedOverPartProps) {
  const { t, i18n } = useTranslation();
  return (
    <li data-passing>
      <code>{text}</code>
      <span>{failureText(t, i18n.language, failure, { paths: true })}</span>
      {hasOffers && (
        <span className={styles.offers} role="group" aria-label={t('app.linkOffers')}>
          <span aria-hidden="true">{t('app.linkOffers')}</span>
          {children}
        </span>
      )}
    </li>
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
