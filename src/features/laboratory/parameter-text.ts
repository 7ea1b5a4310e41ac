/** @file What a transform's parameter is called, and its value with its unit, in the page's language. */
import type { TFunction } from 'i18next';
import type { ParameterField } from '../../transforms/transform';
import type { TransformName } from '../../transforms/transforms';
import { formatNumber } from '../../i18n/format-number';

export function parameterName(t: TFunction, transform: TransformName, parameter: string): string {
  return t(`transforms.${transform}.parameters.${parameter}`);
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
