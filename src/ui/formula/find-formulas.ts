/** @file Finds the formulas in a sentence: those that the page's words are written with. */
import type { Formula } from '../../config/formula';

const anywhere =
  /1 ?\/ ?\(2N ?− ?1\)|ln\((?:2N(?: ?− ?1)?|1\+\(2N−2\)e\^\(−1\/τ\))\)|−(?:Σ p )?ln p|ln N(?![A-Za-z])|exp\(s ?\/ ?τ\)|(?<![A-Za-z\d])2N(?: ?− ?[12])?(?![A-Za-z])/g;

/** The sentence's parts in their order: what is text, and what is printed. */
export function findFormulas(text: string): (string | { formula: Formula; text: string })[] {
  const parts: ReturnType<typeof findFormulas> = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(anywhere)) {
    if (index > end) parts.push(text.slice(end, index));
    parts.push({ formula: formulaOf(found), text: found });
    end = index + found.length;
  }
  if (end < text.length) parts.push(text.slice(end));
  return parts;
}

function formulaOf(found: string): Formula {
  if (found.startsWith('1')) return [{ above: ['1'], below: ['2N − 1'] }];
  if (found.includes('e^')) return ['ln(1 + (2N − 2) e', { superscript: ['−1/τ'] }, ')'];
  return [found];
}
