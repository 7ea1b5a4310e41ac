/**
 * @file The command line of `npm run verify`.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BadOption } from './bad-option';
import { readVerifyOptions } from './verify-options';

const emptyFolder = () => mkdtempSync(join(tmpdir(), 'playground-'));

test('without options it is every file of the repository’s own vectors', () => {
  const { backend, files } = readVerifyOptions([]);
  expect(backend).toBe('auto');
  expect(files).toHaveLength(10);
});

test('of a given folder it is the files with known names', () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'knn.json'), '{"cases": []}');
  writeFileSync(join(folder, 'notes.json'), '{}');
  expect(readVerifyOptions(['--vectors', folder, '--backend', 'cpu'])).toEqual({
    backend: 'cpu',
    files: [{ name: 'knn.json', text: '{"cases": []}' }],
  });
});

test.each([
  [['--vectors', '/no/such/folder'], /^--vectors is \/no\/such\/folder, but there is no such folder\.$/],
  [['--vectors', emptyFolder()], /which holds none of .*nt-xent\.json/],
  [['--backend', 'webgl'], /^--backend is webgl, but must be one of/],
  [['--steps', '1'], /^There is no option --steps; options are --vectors, --backend\.$/],
])('%j is refused', (parameters, sentence) => {
  expect(() => readVerifyOptions(parameters)).toThrow(BadOption);
  expect(() => readVerifyOptions(parameters)).toThrow(sentence);
});
