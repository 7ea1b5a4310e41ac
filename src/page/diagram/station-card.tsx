/** @file The frame that every station shares: number, title, one line of explanation, live state, settings. */
import { useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import card from '../../ui/card.module.css';
import { OnScreen, useOnScreen } from '../../ui/on-screen';
import styles from './station-card.module.css';

export interface StationCardProps {
  number: number;
  title: string;
  lead: string;
  children: ReactNode;
  settings: ReactNode;
}

export function StationCard({ number, title, lead, children, settings }: StationCardProps) {
  const { t } = useTranslation();
  const heading = useId();
  const section = useRef<HTMLElement>(null);
  return (
    <section ref={section} className={`${card.card} ${styles.station}`} aria-labelledby={heading}>
      <h2 className={styles.heading} id={heading}>
        <span className={styles.number} aria-hidden="true">
          {number}
        </span>
        {title}
      </h2>
      <p className={styles.lead}>{lead}</p>
      <OnScreen value={useOnScreen(section)}>
        <div className={styles.body}>{children}</div>
      </OnScreen>
      <details className={styles.settings}>
        <summary aria-label={`${t('actions.settings')}: ${title}`}>{t('actions.settings')}</summary>
        <div className={styles.controls}>{settings}</div>
      </details>
    </section>
  );
}
