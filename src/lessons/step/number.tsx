/** @file A number that shows its formula, with the numbers put in, when it is pressed. */
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format-number';
import { Button } from '../../ui/button';
import { plainTextOf } from '../../ui/formula/formula-text';
import { PrintedFormula } from '../../ui/formula/printed-formula';
import { Fragment, type ReactNode } from 'react';
import type { Formula } from '../../config/formula';
import type { TracedStep } from '../../features/slow-motion/calls';
import type { AnchorTrace } from './anchor';
import styles from './slow-motion.module.css';

/** What both directions show a step by. */
export interface WayProps {
  traced: TracedStep;
  trace: AnchorTrace;
  image: (view: number) => ReactNode;
  /** The one that is shown. */
  shown: Explanation | undefined;
  onShow: (explanation: Explanation) => void;
}

/** Where a number comes from. */
export interface Explanation {
  /** The number's. */
  label: string;
  /** Sentences, and formulas with the numbers put in. */
  parts: readonly (string | Formula)[];
}

interface NumberProps {
  value: number;
  /** Of what it is, for screen readers; no other number of the step has it. */
  label: string;
  parts: Explanation['parts'];
  shown: Explanation | undefined;
  onShow: (explanation: Explanation) => void;
}

export function FormulaNumber({ value, label, parts, shown, onShow }: NumberProps) {
  const digits = useDigits();
  return (
    <Button
      variant="bare"
      className={styles.number}
      aria-pressed={label === shown?.label}
      aria-label={`${label} = ${digits(value)}`}
      onClick={() => onShow({ label, parts })}
    >
      {digits(value)}
    </Button>
  );
}

export function Explained({ explanation: { parts } }: { explanation: Explanation }) {
  return parts.map((part, i) => (
    <Fragment key={i}>
      {i > 0 && ' '}
      {typeof part === 'string' ? part : <PrintedFormula formula={part} />}
    </Fragment>
  ));
}

export function spokenText({ parts }: Explanation): string {
  return parts.map((part) => (typeof part === 'string' ? part : plainTextOf(part))).join(' ');
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
