/** @file Shares as whole percent, in the page's language. */
import { formatNumber } from '../../i18n/format-number';

/** @param fraction 0–1 */
export function percent(fraction: number, language: string): string {
  return formatNumber(language, fraction, { style: 'percent' });
}
