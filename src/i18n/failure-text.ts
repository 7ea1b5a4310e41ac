/** @file A Failure's sentence in the page's language; the expected range follows from the schema. */
import type { TFunction } from 'i18next';
import { findField, type ConfigField } from '../config/config-fields';
import type { Failure } from '../config/playground-error';

export function failureText(t: TFunction, { code, parameters }: Failure): string {
  const field = findField(String(parameters.field ?? ''));
  return t(`errors.${code}`, {
    ...parameters,
    ...(field && code === 'config-value' && isRange(parameters.expected, field)
      ? { expected: expectedText(t, field) }
      : {}),
  });
}

/** Relations between fields (such as `at most maximumArea`) keep their own words. */
function isRange(expected: string | number | undefined, { kind }: ConfigField): boolean {
  return (kind !== 'number' && kind !== 'integer') || !String(expected).startsWith('at most');
}

function expectedText(t: TFunction, field: ConfigField): string {
  switch (field.kind) {
    case 'choice':
      return t('expected.choice', { options: field.options.join(', ') });
    case 'switch':
      return t('expected.switch');
    case 'order':
      return t('expected.order', { options: field.options.join(', ') });
    default:
      return t(`expected.${field.kind}`, { minimum: field.minimum, maximum: field.maximum });
  }
}
