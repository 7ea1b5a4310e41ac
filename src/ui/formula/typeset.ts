/**
 * @file KaTeX with its style sheet, which refers to its fonts. It comes when a formula is first shown, all of it from
 * the page's own address. Beside what is seen it writes MathML, for screen readers.
 */
import katex from 'katex';
import styles from 'katex/dist/katex.min.css?inline';

let isStyled = false;

/** @returns HTML @throws where KaTeX does not understand the TeX */
export function typeset(tex: string, displayMode: boolean): string {
  return katex.renderToString(tex, { displayMode, strict: false });
}

/** Gives the page what formulas look like, once. */
export function addStyles(): void {
  if (isStyled) return;
  isStyled = true;
  const element = document.createElement('style');
  element.textContent = styles;
  document.head.append(element);
}
