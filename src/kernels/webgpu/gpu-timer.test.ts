import { expect, it } from 'vitest';
import { timeOfRun } from './gpu-timer';

/** A device whose answer comes late, and how many runs were asked of it in each sample. */
function lateDevice(msPerRun: number, lateMs: number) {
  const asked: number[] = [];
  const sample = (runs: number) => {
    asked.push(runs);
    return Promise.resolve(lateMs + runs * msPerRun);
  };
  return { asked, sample };
}

it('sees through the lateness of an answer by many runs', async () => {
  const { sample } = lateDevice(0.5, 6);
  expect(await timeOfRun(sample, 40, Infinity)).toBeLessThan(0.65);
});

it('runs a slow program once, and a quick one seldom where the guess is good', async () => {
  const slow = lateDevice(90, 6);
  expect(await timeOfRun(slow.sample, 40, Infinity)).toBe(96);
  expect(slow.asked).toEqual([1]);
  const quick = lateDevice(0.1, 0);
  expect(await timeOfRun(quick.sample, 3, 0.1)).toBeCloseTo(0.1, 5);
  expect(quick.asked.length).toBe(1);
});

it('does not ask for ever of a clock that stands still', async () => {
  const { asked, sample } = lateDevice(0, 0);
  expect(await timeOfRun(sample, 3, Infinity)).toBe(0);
  expect(Math.max(...asked)).toBeLessThanOrEqual(256);
});
