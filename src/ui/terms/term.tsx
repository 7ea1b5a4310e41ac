/** @file A term of the field, which explains itself and leads to its place in the glossary. */
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Explained } from '../term';
import styles from '../term.module.css';
import { placeOfTerm } from './place-of-term';
import './words';
import type { TermName } from './words';

interface TermProps {
  of: TermName;
  /** As the sentence has it; by default its name. */
  text?: string;
}

/** Kept, as it stands beside numbers that change with a run. */
export const Term = memo(function Term({ of, text }: TermProps) {
  const { t } = useTranslation();
  const name = t(`terms.${of}.name`);
  return (
    <Explained text={text ?? name} name={name} explanation={t(`terms.${of}.text`)}>
      <a className={styles.link} href={`#glossary/${placeOfTerm(of)}`}>
        {t('terms.inGlossary')}
      </a>
    </Explained>
  );
});
