/** @file What a transform's parameter is called, and its value with its unit, in the page's language. */
import type { ParseKeys, TFunction } from 'i18next';
import type { ParameterField } from '../../transforms/transform';
import { formatNumber } from '../../i18n/format-number';

export function parameterName(t: TFunction, { name }: Pick<ParameterField, 'name'>): string {
  return t(`laboratory.parameters.${name}` as Extract<ParseKeys, `laboratory.parameters.${string}`>);
}

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
