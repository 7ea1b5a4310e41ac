import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { zipped } from './archive';

const bytes = Uint8Array.of(1, 2, 3);

it('puts files into one, equal ones into equal bytes', () => {
  const files = { 'a.npy': bytes, 'folder/b.py': bytes };
  expect(unzipSync(zipped(files, { compressed: true }))).toEqual(files);
  expect(zipped(files, { compressed: false })).toEqual(zipped(files, { compressed: false }));
});

it('leaves trained weights as they are, and makes the rest smaller', () => {
  const zeros = new Uint8Array(10_000);
  const size = (path: string) => zipped({ [path]: zeros }, { compressed: true }).length;
  expect(size('weights.safetensors')).toBeGreaterThan(10_000);
  expect(size('metrics.csv')).toBeLessThan(1000);
});

it.each(['../a', '/a', 'a/../../b', 'C:\\a', 'a\\..\\b', '', 'a//b', '.ssh/config', 'a/.', 'a\0'])(
  'refuses a path that could leave its folder: %j',
  (path) => {
    expect(() => zipped({ [path]: bytes }, { compressed: true })).toThrow('no path');
  },
);
