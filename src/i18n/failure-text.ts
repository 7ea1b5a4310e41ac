/** @file A Failure's sentence in the page's language; raw text of the platform has no place in it. */
import type { ParseKeys, TFunction } from 'i18next';
import { causes } from '../config/errors/causes';
import { errorSentence } from '../config/errors/errors';
import { engineNames } from '../config/errors/sentence';
import type { Failure } from '../config/playground-error';
import { fieldName } from './member-names';

/**
 * @param t of the same language, for the names of settings
 * @param paths whether settings are named by their path too, for those who wrote it in a link
 */
export function failureText(
  t: TFunction,
  language: string,
  { code, parameters }: Failure,
  { paths = false } = {},
): string {
  const known = language === 'ko' ? 'ko' : 'en';
  const quoted = (name: string) => (known === 'ko' ? `‘${name}’` : `“${name}”`);
  return errorSentence(known, code, parameters, {
    field: (path) => (paths && path ? `${fieldName(t, path)} (${path})` : fieldName(t, path)),
    quoted,
    action: (name) => quoted(t(`actionNames.${name}` as Extract<ParseKeys, `actionNames.${string}`>)),
    backend: (name) => `The engine ${engineNames[name]}`,
    why: ({ cause }) => (cause ? `. ${causes[cause][known]}` : '.'),
  });
}

/** Raw text of the platform, in English: to be shown apart, as what a report of the trouble should quote. */
export function technicalDetail({ code, parameters }: Failure): string | undefined {
  switch (code) {
    case 'device-lost':
    case 'worker-died':
    case 'protocol':
    case 'internal':
      return parameters.cause === undefined ? parameters.reason : undefined;
    default:
      return undefined;
  }
}
