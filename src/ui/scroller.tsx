/** @file What may be wider than its place: it scrolls by itself, by keys too. */
import type { ReactNode } from 'react';
import styles from './scroller.module.css';

export function Scroller({ label, children }: { label: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- not every browser lets keys scroll it otherwise.
    <div className={styles.scroller} role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
