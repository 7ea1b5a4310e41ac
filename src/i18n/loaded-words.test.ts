import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const entry = 'src/main.tsx';
const everyWordsFile = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\bwords\.ts$/.test(file))
  .map((file) => join('src', file));

/** By file; what lies in node_modules, styles, and imports of types alone are left out. */
const known = new Map<string, { text: string; imported: string[]; lazy: string[] }>();
function read(file: string) {
  const before = known.get(file);
  if (before) return before;
  const text = readFileSync(file, 'utf8');
  const find = (pattern: RegExp) =>
    [...text.matchAll(pattern)].flatMap(([, path]) => {
      const found = ['.ts', '.tsx'].map((end) => join(dirname(file), path!) + end).find(existsSync);
      return found ?? [];
    });
  const module = {
    text,
    imported: find(/^(?:import|export) (?!type )(?:[^;'"]*? from )?'(\.[^']+)';/gm),
    lazy: find(/\bimport\('(\.[^']+)'\)/g),
  };
  known.set(file, module);
  return module;
}

/** What is loaded at once with a file. */
function loadedWith(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const path of read(file).imported) loadedWith(path, found);
  return found;
}

/** Parts whose words a file asks for. */
function partsAskedIn(text: string, parts: ReadonlySet<string>): string[] {
  const keys = [...text.matchAll(/(?:\bt\([^)]*?['`]|i18nKey=")([\w-]+)\./g)].map(([, part]) => part!);
  return [...new Set(keys)].filter((part) => parts.has(part));
}

function wordsIn(files: Iterable<string>): Map<string, string> {
  return new Map(
    [...files].flatMap((file) => {
      const part = /^export const words = partWords\('([\w-]+)'/m.exec(read(file).text)?.[1];
      return part ? [[part, file] as const] : [];
    }),
  );
}

/** Every file whose code comes at once or later, with all that is there when it has come, whichever way led to it. */
function loads(start: string): Map<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>([[start, loadedWith(start)]]);
  // Of those in the list, the files that come after them are still to be looked at.
  const open = [start];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    const now = found.get(file)!;
    for (const path of new Set([...loadedWith(file)].flatMap((one) => read(one).lazy))) {
      if (now.has(path)) continue;
      const before = found.get(path);
      const there = new Set([...now, ...loadedWith(path)].filter((one) => before?.has(one) ?? true));
      if (there.size === before?.size) continue;
      found.set(path, there);
      open.push(path);
    }
  }
  return found;
}

it('a part’s words are there before anything that says them', () => {
  const everyPart = new Set(wordsIn(everyWordsFile).keys());
  expect(everyPart.size).toBeGreaterThan(10);
  const missing = [...loads(entry)].flatMap(([file, files]) => {
    const there = wordsIn(files);
    return [...loadedWith(file)].flatMap((one) =>
      partsAskedIn(read(one).text, everyPart)
        .filter((part) => !there.has(part))
        .map((part) => `${one} asks for words of ${part}, which ${file} does not load`),
    );
  });
  expect(missing).toEqual([]);
});

it('the first load holds no words of what comes later', () => {
  const first = wordsIn(loadedWith(entry));
  for (const part of ['laboratory', 'shortcut', 'evidence', 'map', 'premise']) {
    expect([...first.keys()]).not.toContain(part);
  }
});
