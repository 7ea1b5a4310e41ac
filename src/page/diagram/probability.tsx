/** @file The probability of one answer of several, as a number over a bar; the right answer is framed, and marked as named or missed. */
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format-number';
import styles from './probability.module.css';

export interface ProbabilityProps {
  /** 0–1. */
  value: number;
  isRight: boolean;
  /** Whether another answer is likelier than the right one. */
  isMissed: boolean;
}

export function Probability({ value, isRight, isMissed }: ProbabilityProps) {
  const { i18n } = useTranslation();
  return (
    <span className={styles.probability} data-right={isRight || undefined}>
      <span className={styles.bar} style={{ width: `${100 * value}%` }} aria-hidden="true" />
      <span className={styles.number}>
        {isRight && (isMissed ? '✗' : '✓')}
        {formatNumber(i18n.language, value, { style: 'percent', maximumFractionDigits: 0 })}
      </span>
    </span>
  );
}
