import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };

const maxLines = 300;

const sources = ['src', 'bench', 'scripts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|tsx|mjs|css)$/.test(path) && !/\.test\.tsx?$/.test(path))
    .map((path) => join(folder, path).replaceAll('\\', '/')),
);
const lineCount = (path: string) => readFileSync(path, 'utf8').trimEnd().split('\n').length;

describe('every source file', () => {
  it('says at its beginning what it is for', () => {
    const programs = sources.filter((path) => !path.endsWith('.css'));
    expect(programs.length).toBeGreaterThan(300);
    const silent = programs.filter(
      (path) => !/^(#!.*\n)?\/\*\*\s+(\* )?@file \S/.test(readFileSync(path, 'utf8')),
    );
    expect(silent).toEqual([]);
  });

  it(`has ${maxLines} lines at most`, () => {
    expect(sources.filter((path) => lineCount(path) > maxLines)).toEqual([]);
  });
});

describe('tests', () => {
  const tests = ['src', 'bench', 'scripts'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.test\.tsx?$/.test(path))
      .map((path) => join(folder, path)),
  );
  const thatUse = (what: RegExp) => tests.filter((path) => what.test(readFileSync(path, 'utf8')));

  it('replace modules only where they have modules of their own, as others would meet them', () => {
    expect(tests.length).toBeGreaterThan(200);
    const replacing = thatUse(/\bvi\s*\.\s*(mock|doMock|resetModules)\b/);
    expect(replacing.filter((path) => !/\.isolated\.test\.tsx?$/.test(path))).toEqual([]);
  });

  it('wait by expect.poll, as long as vitest.config.ts says for however slow a machine', () => {
    expect(thatUse(/\bvi\s*\.\s*(waitFor|waitUntil)\b|expect\.poll\(.*timeout:/)).toEqual([]);
  });
});

describe('every command of package.json', () => {
  const commands = Object.entries(packageJson.scripts);

  it('installs what is missing first', () => {
    expect(commands.filter(([, line]) => !line.startsWith('node scripts/run.mjs '))).toEqual([]);
  });

  it('is explained in the README', () => {
    const readme = readFileSync('README.md', 'utf8');
    const unnamed = commands.filter(([name]) => !new RegExp(`^npm (run )?${name}( |$)`, 'm').test(readme));
    expect(unnamed).toEqual([]);
  });
});
