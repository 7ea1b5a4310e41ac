/** @file What a transform's folder must hold, and what its description must say. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findField } from '../config/config-fields';
import { transformNames, transformOf, transforms } from './transforms';

const folderOf = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const size = { height: 32, width: 32, channels: 3 };

const compiled = WebAssembly.Module.exports(
  new WebAssembly.Module(readFileSync('src/kernels/wasm/compiled/plain.wasm')),
).map(({ name }) => name);

it('every folder of a transform has its line in the registry, and the other way round', () => {
  const folders = readdirSync('src/transforms', { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() && existsSync(`src/transforms/${entry.name}/description.ts`) ? [entry.name] : [],
  );
  expect(folders.sort()).toEqual(transformNames.map(folderOf).sort());
});

describe.each(transformNames)('%s', (name) => {
  const transform = transformOf(name);
  const { after, words } = transform;

  it('has a textbook definition in its folder, and a function in the compiled modules', () => {
    expect(existsSync(`src/transforms/${folderOf(name)}/textbook.ts`)).toBe(true);
    expect(compiled).toContain(name);
  });

  it('usually follows one that stands above it, or comes first of all', () => {
    const above: readonly string[] = transformNames.slice(0, transformNames.indexOf(name));
    if (after === undefined) expect(above).toEqual([]);
    else expect(above).toContain(after);
  });

  it.each(['en', 'ko'] as const)(
    'has words for all that can be set or pinned, and no others (%s)',
    (language) => {
      const { settings = {}, parameters = {} } = words[language];
      const shape = Object.keys(transforms[name].schema.shape);
      expect(['probability', 'views', ...Object.keys(settings)].sort()).toEqual([...shape].sort());
      for (const setting of shape) expect(findField(`augment.${name}.${setting}`)).toBeDefined();
      const pinned: readonly { name: string }[] = transform.parameterFields(size);
      expect(Object.keys(parameters).sort()).toEqual(pinned.map((field) => field.name).sort());
    },
  );
});
