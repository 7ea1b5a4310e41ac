import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
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

  it('name several folders by what they are called', () => {
    const paths = read(join(folder, 'cat'), join(folder, 'set.zip')).files.map(({ path }) => path);
    expect(paths).toEqual(['cat/1.png', 'cat/2.png', 'set.zip']);
  });

  it('reach what lies in a folder, whatever its links lead to, and names of other encodings', () => {
    const odd = join(folder, 'odd');
    mkdirSync(odd);
    symlinkSync(odd, join(odd, 'back'));
    symlinkSync(join(odd, 'none'), join(odd, 'nowhere.png'));
    // Other systems have no names but in Unicode.
    const isLinux = process.platform === 'linux';
    const name = isLinux ? Buffer.from([0xb0, 0xed, 0xbe, 0xe7, 0xc0, 0xcc]) : Buffer.from('고양이');
    writeFileSync(Buffer.concat([Buffer.from(`${odd}/`), name]), 'a cat');
    const { files } = read(odd);
    expect(files.map(({ path }) => path)).toEqual(['고양이']);
    expect(readFileSync(files[0]!.file, 'utf8')).toBe('a cat');
  });

  it('name at least one file, each of which is there', () => {
    expect(() => read()).toThrow(/^No file is named/);
    expect(() => read(join(folder, 'none'))).toThrow(/^There is no file or folder/);
    mkdirSync(join(folder, 'empty'));
    expect(() => read(join(folder, 'empty'))).toThrow(/is empty$/);
    expect(() => read(process.platform === 'win32' ? join(folder, 'none') : '/dev/null')).toThrow(
      /is neither a file|^There is no/,
    );
    expect(() => read(folder, '--jason', 'x')).toThrow(/^There is no option --jason/);
  });
});
