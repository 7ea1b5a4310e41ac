/** @file The glossary's table, which can be searched; the term that the address names is marked and in sight. */
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../../ui/class-names';
import { WithFormulas } from '../../ui/formula/with-formulas';
import { SearchField } from '../../ui/search-field';
import { placeOfTerm } from '../../ui/terms/place-of-term';
import { termNames, type TermName } from '../../ui/terms/words';
import { PageHeading } from '../page-heading';
import { PlaceLink } from '../place-link';
import styles from './terms.module.css';

export function Terms({ at }: { at?: TermName }) {
  const { t, i18n } = useTranslation();
  const [search, setSearch] = useState('');
  const named = termNames.map((term) => ({
    term,
    name: t(`terms.${term}.name`),
    text: t(`terms.${term}.text`),
  }));
  const order = new Intl.Collator(i18n.language);
  const wanted = search.trim().toLocaleLowerCase(i18n.language);
  const shown = named
    .filter(({ name, text }) => `${name}\n${text}`.toLocaleLowerCase(i18n.language).includes(wanted))
    .sort((a, b) => order.compare(a.name, b.name));
  return (
    <>
      <PageHeading title={t('glossary.title')} lead={t('glossary.lead')} />
      <SearchField
        aria-label={t('glossary.find')}
        placeholder={t('glossary.find')}
        value={search}
        onChange={setSearch}
      />
      <dl className={styles.terms} data-testid="glossary">
        {shown.map(({ term, name, text }) => (
          <Entry key={term} term={term} name={name} text={text} isNamed={term === at} />
        ))}
      </dl>
      <p role="status">{shown.length === 0 && t('glossary.none', { text: search })}</p>
    </>
  );
}

interface EntryProps {
  term: TermName;
  name: string;
  text: string;
  isNamed: boolean;
}

function Entry({ term, name, text, isNamed }: EntryProps) {
  const entry = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isNamed) return undefined;
    // After the stage, which begins each page at its top.
    const frame = requestAnimationFrame(() => entry.current?.scrollIntoView({ block: 'center' }));
    return () => cancelAnimationFrame(frame);
  }, [isNamed]);
  return (
    <div
      ref={entry}
      className={classNames(styles.entry, isNamed ? styles.named : undefined)}
      aria-current={isNamed || undefined}
      data-term={term}
    >
      <dt>
        <PlaceLink to={{ lesson: 'glossary', page: placeOfTerm(term) }}>
          <WithFormulas>{name}</WithFormulas>
        </PlaceLink>
      </dt>
      <dd>
        <WithFormulas>{text}</WithFormulas>
      </dd>
    </div>
  );
}
