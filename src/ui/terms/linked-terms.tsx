/** @file A sentence in which the terms of the field explain themselves, each where it is first said. */
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../i18n/i18n';
import { WithFormulas } from '../formula/with-formulas';
import styles from '../term.module.css';
import { findTerms } from './find-terms';
import { splitAround } from './split-around';
import { Term } from './term';

export function LinkedTerms({ text }: { text: string }) {
  const { i18n } = useTranslation();
  const found = findTerms(text, i18n.language as Language);
  const first = found.filter(({ term }, i) => found.findIndex((one) => one.term === term) === i);
  const { pieces, rest } = splitAround(text, first);
  return (
    <>
      {first.map(({ term, text: said }, i) => {
        const { before, opening, closing } = pieces[i]!;
        return (
          <Fragment key={term}>
            <WithFormulas>{before}</WithFormulas>
            <span className={styles.held}>
              {opening}
              <Term of={term} text={said} />
              {closing}
            </span>
          </Fragment>
        );
      })}
      <WithFormulas>{rest}</WithFormulas>
    </>
  );
}
