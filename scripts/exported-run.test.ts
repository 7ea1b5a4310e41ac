import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { metricFiles, readRunFolder } from './exported-run';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'playground-run-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a folder without a run, and a run without a checkpoint, are refused in a sentence each', () => {
  expect(() => readRunFolder(folder)).toThrow('holds no run');
  writeFileSync(join(folder, 'config.json'), '{}');
  expect(() => readRunFolder(folder)).toThrow('without a checkpoint.safetensors');
  const checkpoint = join(folder, 'checkpoint.safetensors');
  writeFileSync(checkpoint, '');
  expect(readRunFolder(folder)).toEqual({ checkpoint, metrics: '' });
});

test('metrics become a table with a column for every number, whichever lines have it', () => {
  const lines =
    '{"step":1,"loss":4.5}\n{"step":2,"loss":4,"evaluation":{"knn":30,"quiz":{"ways":8}}}\n{"step":3,"lo';
  const { 'metrics.csv': table, 'metrics.jsonl': same } = metricFiles(lines);
  expect(same).toBe(lines);
  expect(table).toBe('step,loss,evaluation.knn,evaluation.quiz.ways\r\n1,4.5,,\r\n2,4,30,8\r\n');
});
