import { expect, it } from 'vitest';
import { parseConfig } from '../../config/parse-config';
import type { Confusion } from '../../evaluate/confusion';
import type { RunConfigInput } from '../../config/run-config';
import {
  changesOf,
  differInViewsAlone,
  eachOther,
  isGameWon,
  ownClass,
  pairsOf,
  shareChange,
  type Measured,
} from './checks';

const images = 200;

/** Two classes; of the 10 neighbours of each image, so many are of the other. */
function mixed(others: number): Confusion {
  const [own, other] = [10 - others, others];
  const space = {
    counts: [own, other, other, own].map((each) => images * each),
    squares: [own, other, other, own].map((each) => images * each ** 2),
  };
  return { classes: 2, images: [images, images], bankImages: 2000, k: 10, h: space, z: space };
}

function run(others: number, augment: RunConfigInput['augment'] = {}, correct = 240): Measured {
  return {
    config: parseConfig({ dataset: { name: 'mnist' }, augment }),
    confusion: mixed(others),
    quiz: { ways: 8, correct, rounds: 256 },
  };
}

it('a share is the mean over both classes’ images, with its standard error', () => {
  const even = eachOther(mixed(2), 'z', [0, 1]);
  expect(even.mean).toBeCloseTo(0.2, 12);
  expect(even.error).toBeCloseTo(0, 6);
  expect(ownClass(mixed(2), 'h').mean).toBeCloseTo(0.8, 12);
  // Half of the images of each class have 4 neighbours of the other, half none.
  const uneven: Confusion = {
    ...mixed(2),
    z: { counts: [1600, 400, 400, 1600], squares: [13_600, 1600, 1600, 13_600] },
  };
  const { mean, error } = eachOther(uneven, 'z', [0, 1]);
  expect(mean).toBeCloseTo(0.2, 12);
  expect(error).toBeCloseTo(0.2 / Math.sqrt(399), 6);
});

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

it('every pair of classes comes once', () => {
  expect(pairsOf({ classes: 10 })).toHaveLength(45);
  expect(pairsOf({ classes: 3 })).toEqual([
    [0, 1],
    [0, 2],
    [1, 2],
  ]);
});
