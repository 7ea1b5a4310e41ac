import { expect, it } from 'vitest';
import { unmeasured, type Variant } from './autotune';

const variant = (name: string, threads: number, shares?: Variant['shares']): Variant => ({
  name,
  threads,
  bindings: [],
  code: () => '',
  ...(shares && { shares }),
});

it('takes the first tile that gives a device enough threads where nothing was measured', () => {
  expect(unmeasured([variant('8×4', 100_000), variant('4×1', 800_000)]).name).toBe('8×4');
  expect(unmeasured([variant('8×4', 500), variant('8×2', 4000), variant('4×1', 8000)]).name).toBe('8×2');
});

it('takes the smallest tile for a shape too small for any, and nothing whose threads share', () => {
  const tiles = [
    variant('8×4', 10),
    variant('4×1', 80),
    variant('workgroup memory', 100_000, 'workgroup memory'),
  ];
  expect(unmeasured(tiles).name).toBe('4×1');
});

it('takes no tile that others always beat', () => {
  const beaten = { ...variant('8×4', 100_000), isBeaten: true };
  expect(unmeasured([beaten, variant('4×1', 10)]).name).toBe('4×1');
});

it('has fewer threads be enough for tiles that use subgroups, which are of processors', () => {
  const spread = { ...variant('8×8 spread', 100), usesSubgroups: true };
  expect(unmeasured([spread, variant('4×1', 8000)]).name).toBe('8×8 spread');
  expect(unmeasured([{ ...spread, threads: 10 }, variant('4×1', 8000)]).name).toBe('4×1');
});
