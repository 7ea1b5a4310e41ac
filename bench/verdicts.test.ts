/** @file Which verdicts the table calls wrong, and what stands in it. */
import { expect, test } from 'vitest';
import type { WholeEvaluation } from '../src/evaluate/evaluation';
import { isWrong, namedRun, reportVerdicts, runName, verdictConfig, verdictRuns } from './verdicts';

const healthy = { preset: 'quick' } as const;
const broken = { preset: 'quick', failure: 'shortcut' } as const;
const learned = {
  step: 620,
  testImages: 2000,
  embeddingStd: 0.12,
  embeddingSize: 64,
  rankMe: 30,
  alignment: 0.5,
  quiz: { ways: 8, correct: 220, rounds: 256 },
  recolouredQuiz: { ways: 8, correct: 128, rounds: 256 },
  histogramFound: 10,
  knnH: 37.4,
  probeH: 44.2,
  gainedImages: 420,
  lostImages: 260,
  baselines: { untrainedProbe: 35 },
} as WholeEvaluation;
const outcome = (run: string, changes: object = {}) => ({
  ...{ run, seed: 1, steps: 620 },
  result: { loss: 2.2921, evaluation: { ...learned, ...changes } },
});

test('a healthy run may be praised or left open, a broken one accused or left open', () => {
  expect(['well', 'open', 'warning'].filter((tone) => isWrong(healthy, tone as 'well'))).toEqual(['warning']);
  expect(['well', 'open', 'warning'].filter((tone) => isWrong(broken, tone as 'well'))).toEqual(['well']);
});

test('only a broken run may end without a verdict', () => {
  expect([isWrong(healthy, undefined), isWrong(broken, undefined)]).toEqual([true, false]);
});

test('every preset but the paper’s runs healthy, and two of them with each failure', () => {
  expect(verdictRuns.map(runName)).toEqual([
    ...['quick', 'quick-shapes', 'cifar10-tiny', 'cifar10-small'],
    ...['quick+collapse', 'quick+shortcut', 'quick+trivial'],
    ...['cifar10-tiny+collapse', 'cifar10-tiny+shortcut', 'cifar10-tiny+trivial'],
  ]);
  expect(namedRun('quick+shortcut')).toEqual(broken);
  expect(namedRun('quick+nothing')).toBeUndefined();
});

test('a broken run is the preset with the failure’s changes, and the seed asked for', () => {
  const config = verdictConfig(broken, 2);
  expect(config.seed).toBe(2);
  expect(config.augment.jitter.probability).toBe(0);
  expect(verdictConfig(healthy, 2).augment.jitter.probability).toBeGreaterThan(0);
});

test('a row tells what the verdict rests on; praise of a broken run and a red banner on a healthy one are wrong', () => {
  const less = { gainedImages: 200, lostImages: 330 };
  const won = { quiz: { ways: 8, correct: 256, rounds: 256 }, histogramFound: 90 } as const;
  const { text, wrong } = reportVerdicts([
    outcome('quick'),
    outcome('quick+shortcut', { ...less, ...won }),
    outcome('quick+trivial'),
    outcome('quick-shapes', { ...less, ...won }),
  ]);
  const [, , first] = text.split('\n');
  expect(first!.split(/ {2,}/)).toEqual([
    ...['quick', 'learned', 'well', 'not warning', '1', '2.292', '85.9', '50.0', '37.4', '44.2', '35.0'],
    ...['420/260', '9.1e-10', '10.0'],
  ]);
  expect(wrong).toEqual([
    'quick+trivial, seed 1: learned (well), but expected not well.',
    'quick-shapes, seed 1: shortcut (warning), but expected not warning.',
  ]);
});

test('a run that failed says so in its row, and is wrong where it was healthy', () => {
  const failed = { seed: 0, steps: 620, result: { failure: 'Training diverged by step 2' } };
  const { text, wrong } = reportVerdicts([
    { run: 'quick', ...failed },
    { run: 'quick+collapse', ...failed },
  ]);
  expect(text.match(/failed/g)).toHaveLength(2);
  expect(wrong).toEqual(['quick, seed 0: Training diverged by step 2, but expected not warning.']);
});
