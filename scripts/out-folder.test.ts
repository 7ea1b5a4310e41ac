import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { appendToFile, writeFileWhole, writeWhole } from './out-folder';

test('a file that cannot be written is named, with why and what helps, and leaves nothing unfinished', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'out-'));
  const path = join(folder, 'sweep.json');
  // Nothing is written in the place of a folder.
  mkdirSync(path);
  const sentence = /sweep\.json cannot be written \(.+\): make room for it, or name another folder\.$/;
  expect(() => writeFileWhole(path, '{}')).toThrow(sentence);
  expect(() => appendToFile(path, '{}')).toThrow(sentence);
  const full = () => Promise.reject(new Error('ENOSPC: no space left on device.'));
  await expect(writeWhole(path, full)).rejects.toThrow(sentence);
  expect(readdirSync(folder)).toEqual(['sweep.json']);
});
