/** @file A formula, set by KaTeX as soon as that is there; plain text until then, and where it cannot be had. */
import { useEffect, useMemo, useState } from 'react';
import type { Formula } from '../../config/formula';
import { plainTextOf, texOf } from './formula-text';
import styles from './printed-formula.module.css';

interface PrintedFormulaProps {
  formula: Formula;
  /** In a line of its own, with tall fractions. */
  isDisplay?: boolean;
}

type Typeset = typeof import('./typeset').typeset;
/** Once it has come. */
let loaded: Typeset | undefined;

export function PrintedFormula({ formula, isDisplay = false }: PrintedFormulaProps) {
  const typeset = useTypeset();
  const tex = texOf(formula);
  const html = useMemo(() => typeset?.(tex, isDisplay), [typeset, tex, isDisplay]);
  const text = plainTextOf(formula);
  if (html === undefined) return <span translate="no">{text}</span>;
  // Not all screen readers read MathML, which is KaTeX's own as the rest, of a formula of ours.
  return (
    <span
      className={isDisplay ? styles.display : undefined}
      role="math"
      aria-label={text}
      translate="no"
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}

function useTypeset(): Typeset | undefined {
  const [typeset, setTypeset] = useState(() => loaded);
  useEffect(() => {
    if (typeset) return;
    load().then(
      (come) => setTypeset(() => come),
      () => undefined,
    );
  }, [typeset]);
  return typeset;
}

async function load(): Promise<Typeset> {
  const { typeset, addStyles } = await import('./typeset');
  addStyles();
  loaded = typeset;
  return typeset;
}
