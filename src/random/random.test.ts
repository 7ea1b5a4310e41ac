import { expect, it } from 'vitest';
import { createRandom } from './random';

const draws = (count: number, draw: () => number) => Array.from({ length: count }, draw);
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

it('gives the same numbers for the same seed and use, others for any other', () => {
  const first = (seed: number, ...use: (string | number)[]) => {
    const random = createRandom(seed, ...use);
    return draws(5, () => random.uniform(0, 1));
  };
  expect(first(1, 'views', 3, 7)).toEqual(first(1, 'views', 3, 7));
  const others = [
    first(2, 'views', 3, 7),
    first(1, 'order', 3, 7),
    first(1, 'views', 37),
    first(1, 'views', 7, 3),
  ];
  for (const other of others) expect(other).not.toEqual(first(1, 'views', 3, 7));
});

it('is uniform, also in the first number of neighbouring uses', () => {
  const firsts = Array.from({ length: 4000 }, (_, i) => createRandom(0, 'views', i).uniform(0, 1));
  expect(mean(firsts)).toBeCloseTo(0.5, 1);
  const tenths = new Array<number>(10).fill(0);
  for (const value of firsts) tenths[Math.floor(value * 10)]!++;
  for (const count of tenths) expect(Math.abs(count - 400)).toBeLessThan(100);
});

it('has normal numbers of mean 0 and variance 1', () => {
  const random = createRandom(3);
  const values = draws(20_000, () => random.normal());
  expect(Math.abs(mean(values))).toBeLessThan(0.03);
  expect(Math.abs(mean(values.map((value) => value ** 2)) - 1)).toBeLessThan(0.05);
});

it('draws whole numbers from both ends of their range', () => {
  const random = createRandom(4);
  expect(new Set(draws(200, () => random.integer(2, 4)))).toEqual(new Set([2, 3, 4]));
});

it('shuffles into a permutation', () => {
  const items = Array.from({ length: 100 }, (_, i) => i);
  const shuffled = createRandom(5).shuffle([...items]);
  expect(shuffled).not.toEqual(items);
  expect(shuffled.sort((a, b) => a - b)).toEqual(items);
});
