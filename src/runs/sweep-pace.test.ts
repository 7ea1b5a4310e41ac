/** @file How long a sweep is expected to take, before it starts and on its way. */
import { expect, test } from 'vitest';
import { presetConfig } from '../config/presets';
import { expectedMs, paceOf, progressOf } from './sweep-pace';

const config = presetConfig('quick');
const cells = [100, 300].map((steps) => ({ config, steps }));
// 128 views a step.
const pace = paceOf({ config, steps: 10, msPerStep: 64 }, 2640);

test('a cell takes its steps, by the images that they encode, and its evaluation', () => {
  expect(pace).toEqual({ msPerImage: 0.5, msPerCell: 2000 });
  expect(expectedMs(cells, pace)).toBe(400 * 64 + 2 * 2000);
});

test('a trial whose steps took longer than all of it leaves nothing for the evaluation', () => {
  expect(paceOf({ config, steps: 10, msPerStep: 64 }, 100).msPerCell).toBe(0);
});

test('before anything is done, what is left is what is expected', () => {
  const { fraction, left } = progressOf({ cells, done: 0, step: 0, elapsedMs: 0 }, pace);
  expect([fraction, left]).toEqual([0, 29_600]);
});

test('what is left takes as much longer than expected as what is done has', () => {
  // 6400 + 2000 + 50 × 64 = 11,600 were expected.
  const { fraction, left } = progressOf({ cells, done: 1, step: 50, elapsedMs: 23_200 }, pace);
  expect(fraction).toBeCloseTo(11_600 / 29_600);
  expect(left).toBeCloseTo(2 * 18_000);
});

test('at the end nothing is left', () => {
  expect(progressOf({ cells, done: 2, step: 0, elapsedMs: 30_000 }, pace)).toEqual({ fraction: 1, left: 0 });
});
