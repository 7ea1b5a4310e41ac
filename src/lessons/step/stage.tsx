/** @file One part of the way, and its numbers. */
import type { ReactNode } from 'react';
import styles from './slow-motion.module.css';

export function Stage({ name, children }: { name: string; children: ReactNode }) {
  return (
    <li className={styles.stage}>
      <span className={styles.name}>{name}</span>
      {children}
    </li>
  );
}
