/** @file One parameter's value with its unit, in the page's language. */
import type { TFunction } from 'i18next';
import type { ParameterField } from '../../transforms/transform';
import { formatNumber } from '../../i18n/format-number';

export function parameterText(
  t: TFunction,
  language: string,
  { step, unit }: Pick<ParameterField, 'step' | 'unit'>,
  value: number,
): string {
  const digits = Number.isInteger(step) ? 0 : 2;
  const shown = formatNumber(language, value, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return unit ? `${shown} ${t(`units.${unit}`)}` : shown;
}
