/** @file Text in which no line breaks within a value and its error: “89.5 ± 1.9 %”. */

export function unbroken(text: string): string {
  return text.replace(/ ± /g, '\u00a0±\u00a0').replace(/(\d) %/g, '$1\u00a0%');
}
