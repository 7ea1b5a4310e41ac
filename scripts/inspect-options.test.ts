import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readInspectOptions } from './inspect-options';

const folder = mkdtempSync(join(tmpdir(), 'inspect-'));
mkdirSync(join(folder, 'cat'));
writeFileSync(join(folder, 'cat', '2.png'), '');
writeFileSync(join(folder, 'cat', '1.png'), '');
writeFileSync(join(folder, 'set.zip'), '');
const read = (...parameters: string[]) => readInspectOptions(parameters, {});

describe('the options of npm run inspect', () => {
  it('name files as they are called, and those of a folder from the folder on', () => {
    expect(read(join(folder, 'set.zip'), '--json', 'out.json')).toEqual({
      files: [{ path: 'set.zip', file: join(folder, 'set.zip') }],
      json: 'out.json',
    });
    expect(read(folder).files.map(({ path }) => path)).toEqual(['cat/1.png', 'cat/2.png', 'set.zip']);
  });

  it('name at least one file, each of which is there', () => {
    expect(() => read()).toThrow(/^No file is named/);
    expect(() => read(join(folder, 'none'))).toThrow(/^There is no file or folder/);
    mkdirSync(join(folder, 'empty'));
    expect(() => read(join(folder, 'empty'))).toThrow(/is empty$/);
    expect(() => read(folder, '--jason', 'x')).toThrow(/^There is no option --jason/);
  });
});
