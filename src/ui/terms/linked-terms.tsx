/** @file A sentence in which the terms of the field explain themselves, each where it is first said. */
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../i18n/i18n';
import { WithFormulas } from '../formula/with-formulas';
import { findTerms } from './find-terms';
import { Term } from './term';

export function LinkedTerms({ text }: { text: string }) {
  const { i18n } = useTranslation();
  const found = findTerms(text, i18n.language as Language);
  const first = found.filter(({ term }, i) => found.findIndex((one) => one.term === term) === i);
  return (
    <>
      {first.map(({ term, text: said, start }, i) => {
        const before = first[i - 1];
        return (
          <Fragment key={term}>
            <WithFormulas>{text.slice(before ? before.start + before.text.length : 0, start)}</WithFormulas>
            <Term of={term} text={said} />
          </Fragment>
        );
      })}
      <WithFormulas>
        {text.slice(first.length ? first.at(-1)!.start + first.at(-1)!.text.length : 0)}
      </WithFormulas>
    </>
  );
}
