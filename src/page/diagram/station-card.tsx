/** @file The frame that the details of every station share: number, title, one line of explanation, live state. */
import { useId, useRef, type ReactNode } from 'react';
import card from '../../ui/card.module.css';
import { NumberDisc } from '../../ui/number-disc';
import { OnScreen, useOnScreen } from '../../ui/on-screen';
import styles from './station-card.module.css';

export interface StationCardProps {
  number: number;
  title: string;
  lead: string;
  children: ReactNode;
}

export function StationCard({ number, title, lead, children }: StationCardProps) {
  const heading = useId();
  const section = useRef<HTMLElement>(null);
  return (
    <section ref={section} className={`${card.card} ${styles.station}`} aria-labelledby={heading}>
      <p className={styles.heading} id={heading}>
        <NumberDisc number={number} />
        {title}
      </p>
      <p className={styles.lead}>{lead}</p>
      <OnScreen value={useOnScreen(section)}>
        <div className={styles.body}>{children}</div>
      </OnScreen>
    </section>
  );
}
