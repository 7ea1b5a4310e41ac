/** @file The terms that a lesson speaks of, at the foot of each of its pages: found in the lesson's own words. */
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../i18n/i18n';
import { termsIn } from '../../ui/terms/find-terms';
import { Term } from '../../ui/terms/term';
import { PlaceLink } from '../place-link';
import styles from './terms.module.css';
import './words';

/** @param lesson its name, which is that of its words */
export function LessonTerms({ lesson }: { lesson: string }) {
  const { t, i18n } = useTranslation();
  const terms = termsIn(
    textsOf(i18n.getResource(i18n.language, 'translation', lesson)),
    i18n.language as Language,
  );
  if (terms.length === 0) return null;
  return (
    <details className={styles.words} data-testid="lesson-terms">
      <summary>{t('glossary.ofLesson')}</summary>
      <p>
        {terms.map((term) => (
          <Fragment key={term}>
            <Term of={term} /> ·{' '}
          </Fragment>
        ))}
        <PlaceLink to={{ lesson: 'glossary' }}>{t('glossary.all')}</PlaceLink>
      </p>
    </details>
  );
}

/** All sentences among words that are nested by key. */
function textsOf(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  return words && typeof words === 'object' ? Object.values(words).flatMap(textsOf) : [];
}
