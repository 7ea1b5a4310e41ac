import { expect, it } from 'vitest';
import { toJsonLines } from './json-lines';

it('is a line for each row, without what was not measured', () => {
  const table = [
    ['step', 'train/loss (nats)'],
    [1, 1 / 3],
    [2, NaN],
    [3, undefined],
  ];
  const lines = toJsonLines(table).split('\n');
  expect(lines.pop()).toBe('');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    { step: 1, 'train/loss (nats)': 1 / 3 },
    { step: 2 },
    { step: 3 },
  ]);
});
