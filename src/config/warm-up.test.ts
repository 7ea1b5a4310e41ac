import { expect, test } from 'vitest';
import { parseConfig } from './parse-config';
import { warmUpOutlastsRun } from './warm-up';

const run = (name: 'constant' | 'warmup-cosine', warmupEpochs: number, epochs: number) =>
  parseConfig({ schedule: { name, warmupEpochs }, training: { epochs } });

test('a warm-up as long as the run never reaches the learning rate', () => {
  expect(warmUpOutlastsRun(run('warmup-cosine', 10, 10))).toBe(true);
  expect(warmUpOutlastsRun(run('warmup-cosine', 11, 10))).toBe(true);
  expect(warmUpOutlastsRun(run('warmup-cosine', 9, 10))).toBe(false);
});

test('a schedule without warm-up has none to outlast the run', () => {
  expect(warmUpOutlastsRun(run('constant', 10, 1))).toBe(false);
});
