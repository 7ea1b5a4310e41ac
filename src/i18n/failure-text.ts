/** @file A Failure's sentence in the page's language; raw text of the platform has no place in it. */
import type { TFunction } from 'i18next';
import { findField, type ConfigField } from '../config/config-fields';
import { failureCauses, type ErrorParameters, type Failure } from '../config/playground-error';
import { fieldName } from './member-names';

/** @param paths whether settings are named by their path too, for those who wrote it in a link */
export function failureText(t: TFunction, { code, parameters }: Failure, { paths = false } = {}): string {
  const nameOf = (path: string) => (paths ? `${fieldName(t, path)} (${path})` : fieldName(t, path));
  const { backend, action } = parameters;
  return t(`errors.${code}` as 'errors.internal', {
    ...parameters,
    ...(code === 'config-value' && {
      field: nameOf(String(parameters.field)),
      expected: expectedText(t, parameters, nameOf),
    }),
    ...(code === 'action-argument' && { expected: argumentText(t, parameters) }),
    ...(action !== undefined && { label: t(`actionNames.${action}` as 'actionNames.train') }),
    ...(backend !== undefined && { engine: engineNames[backend as EngineName] }),
    cause: causeText(t, parameters),
  }).replaceAll(/ {2,}/g, ' ');
}

/** Raw text of the platform, in English: to be shown apart, as what a report of the trouble should quote. */
export function technicalDetail({ code, parameters }: Failure): string | undefined {
  const isUnforeseen = ['device-lost', 'worker-died', 'protocol', 'internal'].includes(code);
  return isUnforeseen && parameters.cause === undefined ? String(parameters.reason) : undefined;
}

export const engineNames = { webgpu: 'WebGPU', wasm: 'WebAssembly', cpu: 'JavaScript' } as const;
type EngineName = keyof typeof engineNames;

function expectedText(t: TFunction, parameters: ErrorParameters, nameOf: (path: string) => string): string {
  const { atMost, limit, options } = parameters;
  if (atMost !== undefined) return t('expected.atMost', { other: nameOf(String(atMost)), limit: limit! });
  const field = findField(String(parameters.field));
  if (field) return expectedOfField(t, field);
  return options === undefined ? t('expected.settings') : t('expected.choice', { options });
}

function expectedOfField(t: TFunction, field: ConfigField): string {
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

function argumentText(t: TFunction, { kind, minimum, maximum, options }: ErrorParameters): string {
  switch (kind) {
    case 'choice':
      return t('expected.choice', { options: options! });
    case 'integer':
    case 'number':
      return t(`expected.${kind}`, { minimum: minimum!, maximum: maximum! });
    default:
      return t(`expected.${kind as 'switch' | 'text' | 'settings'}`);
  }
}

function causeText(t: TFunction, parameters: ErrorParameters): string {
  const cause = failureCauses.find((known) => known === parameters.cause);
  return cause ? t(`causes.${cause}`, parameters) : '';
}
