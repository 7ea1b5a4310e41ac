import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readBundledManifest } from '../datasets/bundled-images.test-support';
import { datasets } from '../datasets/datasets';
import { source as shapes } from '../datasets/sources/shapes/source';
import { classNamesIn } from './class-names';
import { latinWords } from '../i18n/korean.test-support';

const drawn = await shapes.open({
  split: 'train',
  count: 1,
  seed: 0,
  assetBase: '',
  onProgress: () => undefined,
});

it.each(datasets.filter((one) => 'classes' in one))(
  'every class of $name has a Korean name of its own',
  ({ name }) => {
    const { classNames } = name === 'shapes' ? drawn : readBundledManifest(name);
    expect(classNamesIn('en', classNames)).toEqual(classNames);
    const korean = classNamesIn('ko', classNames);
    expect(new Set(korean).size).toBe(classNames.length);
    expect(latinWords(korean.join(' '))).toEqual([]);
  },
);

it('no part of the page says a class by its name in the data', () => {
  const parts = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.tsx'),
  );
  expect(parts.length).toBeGreaterThan(100);
  expect(parts.filter((file) => readFileSync(join('src', file), 'utf8').includes('.classNames['))).toEqual(
    [],
  );
});
