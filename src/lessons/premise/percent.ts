/** @file Shares as whole percent, in the page's language. */

/** @param share 0–1 */
export function percent(share: number, language: string): string {
  return share.toLocaleString(language, { style: 'percent' });
}
