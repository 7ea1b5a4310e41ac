import { expect, it } from 'vitest';
import { parseConfig } from '../../config/parse-config';
import type { RunConfigInput } from '../../config/run-config';
import { mixed } from '../../evaluate/mixed-classes.test-support';
import {
  changesOf,
  differInViewsAlone,
  hasOnlyChanges,
  isGameWon,
  shareChange,
  type Measured,
} from './checks';

function run(others: number, augment: RunConfigInput['augment'] = {}, correct = 240): Measured {
  return {
    config: parseConfig({ dataset: { name: 'mnist' }, augment }),
    confusion: mixed(others),
    quiz: { ways: 8, correct, rounds: 256 },
  };
}

it('two runs of the usual kind say that the broken premise mixes the pair, and that the game is won', () => {
  const [before, after] = [0.12, 0.17].map((mean) => ({ mean, error: 0.008 }));
  expect(shareChange(before!, after!)).toBe('more');
  expect(isGameWon({ kept: run(1), broken: run(2) })).toBe('won');
});

it('two runs that show otherwise are believed', () => {
  const share = (mean: number) => ({ mean, error: 0.008 });
  expect(shareChange(share(0.17), share(0.12))).toBe('less');
  expect(shareChange(share(0.12), share(0.13))).toBe('same');
  expect(shareChange(share(0.12), share(0.12))).toBe('same');
  expect(isGameWon({ kept: run(1), broken: run(2, {}, 60) })).toBe('lost');
  expect(isGameWon({ kept: run(1), broken: run(2, {}, 130) })).toBeUndefined();
  expect(isGameWon({ kept: run(1), broken: { ...run(2), quiz: { ways: 8, correct: 0, rounds: 0 } } })).toBe(
    undefined,
  );
});

it('runs that differ in more than their views are not compared', () => {
  const kept = run(1, { flip: { probability: 0 } });
  const broken = run(2, { flip: { probability: 0 }, rotate: { probability: 0.5 } });
  expect(changesOf(kept.config)).toEqual([]);
  expect(changesOf(broken.config)).toEqual(['rotate']);
  expect(differInViewsAlone({ kept, broken })).toBe(true);
  const other = { ...broken, config: { ...broken.config, seed: 7 } };
  expect(differInViewsAlone({ kept, broken: other })).toBe(false);
});

it('only runs with crops and nothing but the lesson’s changes are taken for its runs', () => {
  const cropsAlone = { flip: { probability: 0 }, jitter: { probability: 0 }, grayscale: { probability: 0 } };
  const isOfLesson = (augment: RunConfigInput['augment']) => hasOnlyChanges(run(1, augment).config);
  expect(isOfLesson(cropsAlone)).toBe(true);
  expect(isOfLesson({ ...cropsAlone, rotate: { probability: 0.5 }, flip: { probability: 0.5 } })).toBe(true);
  expect(isOfLesson({ ...cropsAlone, jitter: { probability: 0.1 } })).toBe(false);
  expect(isOfLesson({ ...cropsAlone, blur: { probability: 0.5 } })).toBe(false);
  expect(isOfLesson({ ...cropsAlone, crop: { probability: 0 } })).toBe(false);
});
