/** @file Every error by its code: one sentence in both languages, with the parameters that it needs. */
import { actionErrors } from './action-errors';
import type { cardErrors } from './card-errors';
import { fileErrors } from './file-errors';
import type { importErrors } from './import-errors';
import { keptRunErrors } from './kept-run-errors';
import { ownSetErrors } from './own-set-errors';
import { runErrors } from './run-errors';
import type { Reader } from './sentence';
import { settingErrors } from './setting-errors';

const common = {
  ...settingErrors,
  ...fileErrors,
  ...ownSetErrors,
  ...runErrors,
  ...keptRunErrors,
  ...actionErrors,
};
type Later = typeof importErrors & typeof cardErrors;
type Sentences = typeof common & Later;
const sentences: Partial<Sentences> = { ...common };

/** Of those that come later. */
export function knowErrors(more: Partial<Later>): void {
  Object.assign(sentences, more);
}

export type ErrorCode = keyof Sentences;

export type ErrorParameters<Code extends ErrorCode> = Parameters<Sentences[Code]['en']>[0];

/** The sentence for one of both who read it; the code of an error whose sentences have not come. */
export function errorSentence<Code extends ErrorCode>(
  language: 'en' | 'ko',
  code: Code,
  parameters: ErrorParameters<Code>,
  reader: Reader,
): string {
  const write = sentences[code]?.[language] as
    | ((parameters: ErrorParameters<Code>, reader: Reader) => string)
    | undefined;
  return write?.(parameters, reader) ?? code;
}
