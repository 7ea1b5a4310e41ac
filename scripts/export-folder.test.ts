import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BadOption } from './bad-option';
import { writeExport } from './export-folder';

const first = { run: 'runs/a', step: 25, checkpoint: 'abc', withOwnImages: false };
const later = { ...first, step: 60, checkpoint: 'def' };
const images = { ...first, withOwnImages: true };
const weights = { 'weights.safetensors': 'w', 'charts/loss.svg': '<svg/>' };
const emptyFolder = () => mkdtempSync(join(tmpdir(), 'export-'));
const text = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');

test('formats of the same run stand side by side, and a whole export takes the place of an older one', () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'notes.txt'), 'mine');
  writeExport(folder, first, weights);
  writeExport(folder, first, { 'h.npy': 'h' });
  writeExport(folder, later, { ...weights, 'h.npy': 'later' });
  expect([text(folder, 'h.npy'), text(folder, 'charts/loss.svg'), text(folder, 'notes.txt')]).toEqual([
    'later',
    '<svg/>',
    'mine',
  ]);
});

test.each([
  ['another step', first, later],
  ['images of one’s own', images, first],
])('files that would stay beside those of %s are named, and nothing is written', (_, before, after) => {
  const folder = emptyFolder();
  writeExport(folder, before, { ...weights, 'pictures.npz': 'p' });
  const write = () => writeExport(folder, after, { 'weights.safetensors': 'other' });
  expect(write).toThrow(BadOption);
  expect(write).toThrow(/holds files of runs\/a at step 25.* \(charts\/loss\.svg, pictures\.npz\)/);
  expect(text(folder, 'weights.safetensors')).toBe('w');
});

test('what train.py has made of a run is not left beside another', () => {
  const folder = emptyFolder();
  writeExport(folder, first, weights);
  mkdirSync(join(folder, 'trained'));
  expect(() => writeExport(folder, later, weights)).toThrow('(trained)');
  writeExport(folder, first, weights);
  expect(existsSync(join(folder, 'trained'))).toBe(true);
});
