import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readParquet } from './parquet';

const whole = () => readFileSync('src/datasets/formats/cases/huggingface-snappy.parquet');

it('a table whose schema lacks a column is damaged, with no column left to fail by itself', async () => {
  const bytes = whole();
  // The schema comes first in the footer, before what says where each column lies.
  const footer = bytes.length - 8 - bytes.readUInt32LE(bytes.length - 8);
  bytes.write('lobel', bytes.indexOf('label', footer));
  bytes.fill(255, 4, 200);
  await expect(readParquet('a.parquet', Uint8Array.from(bytes))).rejects.toThrow(
    'a.parquet is damaged: its schema has no column label',
  );
});

it('classes are named beside features of other kinds', async () => {
  const bytes = whole();
  const { classNames } = await readParquet('a.parquet', Uint8Array.from(bytes));
  expect(classNames?.slice(0, 2)).toEqual(['plane', 'car']);
  const at = bytes.indexOf('"image"');
  const feature = bytes.subarray(at, bytes.indexOf('}', at) + 1).toString();
  bytes.write('"image":[1]'.padEnd(feature.length), at);
  expect((await readParquet('a.parquet', Uint8Array.from(bytes))).classNames).toEqual(classNames);
});
