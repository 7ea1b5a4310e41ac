/** @file A sentence whose formulas are printed as such. */
import { Fragment } from 'react';
import { findFormulas } from './find-formulas';
import { PrintedFormula } from './printed-formula';

export function PrintedSentence({ text }: { text: string }) {
  return findFormulas(text).map((part, i) => (
    <Fragment key={i}>{typeof part === 'string' ? part : <PrintedFormula formula={part.formula} />}</Fragment>
  ));
}
