/** @file What a term is called in the glossary's addresses. */
import type { TermName } from './words';

/** `positivePair` stands at `#glossary/positive-pair`. */
export function placeOfTerm(term: TermName): string {
  return term.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
