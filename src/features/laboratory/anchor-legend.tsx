/** @file What the marks on the views mean: which view of a pair, and what it is to the anchor. */
import { Anchor, Circle, X } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format-number';
import { Explained } from '../../ui/term';
import { Term } from '../../ui/terms/term';
import styles from './pair-grid.module.css';

/** @param negatives how many an anchor has in a batch of the run */
export const AnchorLegend = memo(function AnchorLegend({ negatives }: { negatives: number }) {
  const { t, i18n } = useTranslation();
  return (
    <ul className={styles.legend}>
      <li className={styles.firstName}>
        <span aria-hidden="true">●</span> {t('laboratory.pairs.first')}
      </li>
      <li className={styles.secondName}>
        <span aria-hidden="true">◆</span> {t('laboratory.pairs.second')}
      </li>
      <li>
        <Term of="positivePair" />
      </li>
      <li className={styles.legendAnchor}>
        <Anchor size={17} aria-hidden />
        <Explained text={t('laboratory.roles.anchor')} explanation={t('laboratory.roles.anchorText')} />
      </li>
      <li className={styles.legendPositive}>
        <Circle size={17} strokeWidth={3} aria-hidden />
        <Explained text={t('laboratory.roles.positive')} explanation={t('laboratory.roles.positiveText')} />
      </li>
      <li className={styles.legendNegative}>
        <X size={17} strokeWidth={3} aria-hidden />
        <Explained
          text={t('laboratory.roles.negative')}
          explanation={t('laboratory.roles.negativeText', { shown: formatNumber(i18n.language, negatives) })}
        />
      </li>
    </ul>
  );
});
