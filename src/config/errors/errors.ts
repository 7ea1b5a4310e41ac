/** @file Every error by its code: one sentence in both languages, with the parameters that it needs. */
import { actionErrors } from './action-errors';
import { fileErrors } from './file-errors';
import { importErrors } from './import-errors';
import { keptRunErrors } from './kept-run-errors';
import { runErrors } from './run-errors';
import type { Reader } from './sentence';
import { settingErrors } from './setting-errors';

const sentences = {
  ...settingErrors,
  ...fileErrors,
  ...importErrors,
  ...runErrors,
  ...keptRunErrors,
  ...actionErrors,
};

export type ErrorCode = keyof typeof sentences;
export const errorCodes = Object.keys(sentences) as ErrorCode[];

export type ErrorParameters<Code extends ErrorCode> = Parameters<(typeof sentences)[Code]['en']>[0];

/** The sentence for one of both who read it. */
export function errorSentence<Code extends ErrorCode>(
  language: 'en' | 'ko',
  code: Code,
  parameters: ErrorParameters<Code>,
  reader: Reader,
): string {
  const write = sentences[code][language] as (parameters: ErrorParameters<Code>, reader: Reader) => string;
  return write(parameters, reader);
}
