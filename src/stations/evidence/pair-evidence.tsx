/** @file What the loss compares, one batch at a time: the similarity matrix, and InfoNCE as a guess. */
import { useTranslation } from 'react-i18next';
import { GuessPanel } from './guess-panel';
import styles from './pair-evidence.module.css';
import { SimilarityPanel } from './similarity-panel';

export default function PairEvidence() {
  const { t } = useTranslation();
  return (
    <section className={styles.section} aria-labelledby="pair-evidence-heading">
      <h2 id="pair-evidence-heading" className={styles.heading}>
        {t('pairEvidence.heading')}
      </h2>
      <div className={styles.card}>
        <h3 className={styles.title}>{t('pairEvidence.matrix.title')}</h3>
        <SimilarityPanel />
      </div>
      <div className={styles.card}>
        <h3 className={styles.title}>{t('pairEvidence.guess.title')}</h3>
        <GuessPanel />
      </div>
    </section>
  );
}
