/** @file An accuracy with its uncertainty, one standard error: “34.4 ± 1.1 %”. */
import { standardError } from '../config/standard-error';
import { formatNumber } from './format-number';

/**
 * @param fraction 0–1
 * @param count of the cases that it was counted on
 * @param digits after the point
 */
export function formatAccuracy(language: string, fraction: number, count: number, digits = 1): string {
  return formatShare(language, fraction, standardError(fraction, count), digits);
}

/**
 * @param fraction 0–1
 * @param error one standard error of it, 0–1
 * @param digits after the point
 */
export function formatShare(language: string, fraction: number, error: number, digits = 1): string {
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const percent = (value: number) => formatNumber(language, 100 * value, options);
  return `${percent(fraction)} ± ${percent(error)} %`;
}
