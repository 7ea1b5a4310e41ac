import { expect, it } from 'vitest';
import { formatTable } from './table';

it('aligns words left and numbers right, under a rule', () => {
  const table = formatTable(
    ['engine', 'ms', 'steps'],
    [
      ['ours', '12.5', '3'],
      ['jax-js', '7', '10'],
    ],
    1,
  );
  expect(table.split('\n')).toEqual([
    'engine    ms  steps',
    '------  ----  -----',
    'ours    12.5      3',
    'jax-js     7     10',
  ]);
});
