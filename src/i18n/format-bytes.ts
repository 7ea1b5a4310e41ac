/** @file A size in bytes as one reads it: “2.1 MB”, “3.4 GB”. */
import { formatNumber } from './format-number';

export function formatBytes(language: string, bytes: number): string {
  const [value, unit] = bytes < 1e9 ? [bytes / 1e6, 'MB'] : [bytes / 1e9, 'GB'];
  return `${formatNumber(language, value, { maximumFractionDigits: 1 })} ${unit}`;
}
