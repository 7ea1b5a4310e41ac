/** @file A metric's value as its description has it written. */
import { unitOf, type Quantity } from '../metrics/metric';
import { formatAccuracy } from './format-accuracy';
import { formatCalm } from './format-calm';

/** @param value in the metric's unit; a dash stands for what was not measured */
export function formatMetric<Context>(
  language: string,
  quantity: Quantity<Context>,
  value: number | undefined,
  context: Context,
): string {
  if (value === undefined) return '–';
  const { format } = quantity;
  const isPercent = unitOf(quantity, context) === 'percent';
  if ('countedOn' in format) {
    return formatAccuracy(language, isPercent ? value / 100 : value, format.countedOn(context));
  }
  if ('significantDigits' in format) {
    return String(Number(value.toPrecision(format.significantDigits))).replaceAll('-', '−');
  }
  return formatCalm(value, format.digits) + (isPercent ? ' %' : '');
}
