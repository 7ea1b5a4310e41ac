/** @file A number that shows its formula, with the numbers put in, when it is pressed. */
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format-number';
import { Button } from '../../ui/button';
import type { ReactNode } from 'react';
import type { TracedStep } from '../../features/slow-motion/calls';
import type { AnchorTrace } from './anchor';
import styles from './slow-motion.module.css';

/** What both directions show a step by. */
export interface WayProps {
  traced: TracedStep;
  trace: AnchorTrace;
  image: (view: number) => ReactNode;
  /** The one that is shown. */
  formula: string | undefined;
  onFormula: (formula: string) => void;
}

interface NumberProps {
  value: number;
  /** Of what it is, for screen readers. */
  label: string;
  formula: string;
  shown: string | undefined;
  onFormula: (formula: string) => void;
}

export function FormulaNumber({ value, label, formula, shown, onFormula }: NumberProps) {
  const digits = useDigits();
  return (
    <Button
      variant="bare"
      className={styles.number}
      aria-pressed={formula === shown}
      aria-label={`${label} = ${digits(value)}`}
      onClick={() => onFormula(formula)}
    >
      {digits(value)}
    </Button>
  );
}

/** Three decimals, or as many digits where that would be 0. */
export function useDigits(): (value: number) => string {
  const { i18n } = useTranslation();
  return (value) => {
    const isSmall = value !== 0 && Math.abs(value) < 0.001;
    const options = isSmall
      ? { maximumSignificantDigits: 2 }
      : { minimumFractionDigits: 3, maximumFractionDigits: 3 };
    return formatNumber(i18n.language, value, options);
  };
}
