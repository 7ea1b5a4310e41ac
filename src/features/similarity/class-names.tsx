/** @file The names of classes beside a matrix that is ordered by class, each with a line to its block. */
import type { CSSProperties } from 'react';
import type { ClassBlock } from '../../evaluate/matrix-order';
import styles from './class-names.module.css';
import { spread } from './spread';

/** Least distance of two names, as a fraction of the matrix: a line of text where it is smallest. */
const minGap = 0.062;

export interface ClassNamesProps {
  blocks: readonly ClassBlock[];
  /** Positions along the matrix. */
  count: number;
  classNames: readonly string[];
}

export function ClassNames({ blocks, count, classNames }: ClassNamesProps) {
  const centres = blocks.map(({ start, length }) => (start + length / 2) / count);
  const places = spread(centres, Math.min(minGap, 1 / (blocks.length + 1)));
  return (
    <div className={styles.gutter}>
      {blocks.map(({ label }, i) => (
        <span key={label} className={styles.name} style={{ '--at': places[i] } as CSSProperties}>
          {classNames[label]}
        </span>
      ))}
      <svg className={styles.lines} viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
        {blocks.map(({ label }, i) => (
          <line key={label} x1={0.1} y1={places[i]} x2={0.9} y2={centres[i]} />
        ))}
      </svg>
    </div>
  );
}
