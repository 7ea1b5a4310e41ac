/** @file A loss's formula, as its description has it printed. */
import { Fragment } from 'react';
import type { Formula, FormulaPart } from '../../../losses/loss-description';
import styles from './loss-station.module.css';

export function PrintedFormula({ formula }: { formula: Formula }) {
  return formula.map((part, i) => <Fragment key={i}>{printed(part)}</Fragment>);
}

function printed(part: FormulaPart) {
  if (typeof part === 'string') return part;
  if ('superscript' in part) {
    return (
      <sup>
        <PrintedFormula formula={part.superscript} />
      </sup>
    );
  }
  if ('subscript' in part) {
    return (
      <sub>
        <PrintedFormula formula={part.subscript} />
      </sub>
    );
  }
  return (
    <span className={styles.fraction}>
      <span>
        <PrintedFormula formula={part.above} />
      </span>
      <span>
        <PrintedFormula formula={part.below} />
      </span>
    </span>
  );
}
