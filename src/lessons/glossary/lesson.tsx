/** @file The glossary: every term of the field, explained; each has an address of its own, `#glossary/<term>`. */
import { useTranslation } from 'react-i18next';
import { placeOfTerm } from '../../ui/terms/place-of-term';
import { termNames } from '../../ui/terms/words';
import type { Lesson } from '../lesson';
import { Terms } from './terms';
import './words';

export const lesson: Lesson = {
  name: 'glossary',
  useTitle: () => useTranslation().t('glossary.title'),
  pages: [
    { name: 'list', Content: () => <Terms /> },
    ...termNames.map((term) => ({ name: placeOfTerm(term), Content: () => <Terms at={term} /> })),
  ],
  isReference: true,
};
