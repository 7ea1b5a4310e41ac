import { describe, expect, it } from 'vitest';
import { latinWords, placeholders, unfitParticles } from '../../i18n/korean.test-support';
import { PlaygroundError } from '../playground-error';
import { causes } from './causes';
import { errorSentence, type ErrorParameters } from './errors';
import { errorCodes, errorSamples } from './error-samples.test-support';
import type { Reader } from './sentence';

/** The sentence with `{{name}}` in place of each value. */
function template(language: 'en' | 'ko', code: (typeof errorCodes)[number]): string {
  const reader: Reader = {
    field: (path) => path,
    quoted: (name) => name,
    backend: () => 'The backend',
    action: (name) => name,
    why: () => '.',
  };
  const names = Object.keys(errorSamples[code]).filter((name) => !['expected', 'backend'].includes(name));
  const marked = Object.fromEntries(names.map((name) => [name, `{{${name}}}`]));
  const parameters = { ...errorSamples[code], ...marked } as ErrorParameters<typeof code>;
  return errorSentence(language, code, parameters, reader);
}

describe.each(errorCodes)('%s', (code) => {
  it('says the same in both languages, and in English on the command line', () => {
    expect(placeholders(template('ko', code))).toEqual(placeholders(template('en', code)));
    const { message } = new PlaygroundError(code, errorSamples[code]);
    expect(message).toMatch(/^\S.*[.?]$/);
    expect(message).not.toMatch(/undefined|\[object/);
  });

  it('is Korean that fits whatever is put in', () => {
    expect(latinWords(template('ko', code))).toEqual([]);
    expect(unfitParticles(template('ko', code))).toEqual([]);
  });
});

it('causes are sentences of their own, in both languages', () => {
  for (const { en, ko } of Object.values(causes)) {
    expect(en).toMatch(/^[A-Z].*\.$/);
    expect(ko).toMatch(/다\.$|세요\.$/);
    expect(latinWords(ko)).toEqual([]);
  }
});

it('a parameter that is missing, wrong or unknown is an error of the type check', () => {
  expect(new PlaygroundError('file-status', { file: 'a', status: 404 }).message).toContain('404');
  // @ts-expect-error -- the status is missing
  expect(new PlaygroundError('file-status', { file: 'a' }).code).toBe('file-status');
  // @ts-expect-error -- the status is a number
  expect(new PlaygroundError('file-status', { file: 'a', status: 'gone' }).code).toBe('file-status');
  // @ts-expect-error -- there is no such parameter
  expect(new PlaygroundError('no-run', { file: 'a' }).code).toBe('no-run');
});
