import { expect, it } from 'vitest';
import { unbroken } from './unbroken';

it('binds a value to its error and its unit, and nothing else', () => {
  expect(unbroken('Won: 32.0 ± 3.3 % → 89.5 ± 1.9 % of rounds')).toBe(
    'Won: 32.0\u00a0±\u00a03.3\u00a0% → 89.5\u00a0±\u00a01.9\u00a0% of rounds',
  );
});
