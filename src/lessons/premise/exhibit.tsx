/** @file The frame of one of the lesson's exhibits: title, explanation, what there is to do. */
import { useId, type ReactNode } from 'react';
import card from '../../ui/card.module.css';
import prose from '../../ui/prose.module.css';
import styles from './premise-section.module.css';

export function Exhibit({ title, lead, children }: { title: string; lead: ReactNode; children: ReactNode }) {
  const heading = useId();
  return (
    <section className={`${card.roomy} ${styles.exhibit}`} aria-labelledby={heading}>
      <h3 id={heading} className={prose.title}>
        {title}
      </h3>
      <p className={styles.text}>{lead}</p>
      {children}
    </section>
  );
}
