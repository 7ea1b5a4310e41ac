import { expect, it } from 'vitest';
import { withLayout } from './run-layouts';

const grown = (steps: readonly number[], most: number) =>
  steps.reduce<readonly { step: number }[]>((layouts, step) => withLayout(layouts, { step }, most), []);
const stepsOf = (layouts: readonly { step: number }[]) => layouts.map(({ step }) => step);

it('all layouts of a run are kept while they are few', () => {
  expect(stepsOf(grown([0, 3, 9], 4))).toEqual([0, 3, 9]);
});

it('of many as many are kept as may be, the first and the last among them, evenly spread', () => {
  const kept = stepsOf(
    grown(
      Array.from({ length: 1000 }, (_, i) => 3 * i),
      24,
    ),
  );
  expect(kept).toHaveLength(24);
  expect([kept[0], kept.at(-1)]).toEqual([0, 2997]);
  const gaps = kept.slice(1).map((step, i) => step - kept[i]!);
  expect(Math.max(...gaps)).toBeLessThanOrEqual(3 * (2997 / 23));
});

it('a newer layout of the same step takes the place of the older', () => {
  const [first, second] = [
    { step: 4, points: 1 },
    { step: 4, points: 2 },
  ];
  expect(withLayout(withLayout([], first), second)).toEqual([second]);
});
