/** @file Shares as whole percent, in the page's language. */
import { formatNumber } from '../../i18n/format-number';

/** @param share 0–1 */
export function percent(share: number, language: string): string {
  return formatNumber(language, share, { style: 'percent' });
}
