/** @file A sweep's number as it is read: percent of accuracies, four digits of a loss, with the error where it is known. */
import { formatNumber } from '../../i18n/format-number';
import type { Summary } from '../../runs/sweep-result';
import type { Measure } from '../../runs/sweeps/paper-sweep';

/** Without its unit. */
export function measuredText(language: string, measure: Measure, { mean, error }: Summary): string {
  const digits = measure === 'loss' ? 3 : 1;
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const text = formatNumber(language, mean, options);
  return error === undefined ? text : `${text} ± ${formatNumber(language, error, options)}`;
}
