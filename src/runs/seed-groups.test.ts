import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withFields } from '../config/parse-config';
import { presetConfig } from '../config/presets';
import { seedGroups, spreadOf } from './seed-groups';

const preset = presetConfig('quick');
const run = (id: string, seed: number, temperature = preset.loss.temperature) => ({
  id,
  config: withFields(preset, [
    ['seed', seed],
    ['loss.temperature', temperature],
  ]),
});
const ids = (groups: { id: string }[][]) => groups.map((group) => group.map(({ id }) => id));

describe('runs that differ by the seed alone', () => {
  it('stand together, in the order in which they came', () => {
    const runs = [run('a', 0), run('b', 0, 0.1), run('c', 1), run('d', 2), run('e', 1, 0.1)];
    expect(ids(seedGroups(runs))).toEqual([
      ['a', 'c', 'd'],
      ['b', 'e'],
    ]);
  });

  it('count each seed once: the later run of it', () => {
    expect(ids(seedGroups([run('a', 0), run('b', 1), run('c', 0)]))).toEqual([['c', 'b']]);
  });

  it('are none where there are none', () => {
    expect(seedGroups([])).toEqual([]);
  });
});

describe('their numbers', () => {
  it('have a mean, and a standard deviation between seeds with n − 1', () => {
    expect(spreadOf([30, 34])).toEqual({ mean: 32, deviation: Math.sqrt(8), count: 2 });
  });

  it('have no deviation with one seed, and are nothing with none', () => {
    expect(spreadOf([30, undefined, NaN])).toEqual({ mean: 30, deviation: undefined, count: 1 });
    expect(spreadOf([undefined])).toBeUndefined();
  });

  it('move with what is added to all, and do not spread by it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 2, maxLength: 6 }),
        fc.double({ min: -50, max: 50, noNaN: true }),
        (values, shift) => {
          const [before, after] = [spreadOf(values)!, spreadOf(values.map((value) => value + shift))!];
          expect(after.mean).toBeCloseTo(before.mean + shift, 9);
          expect(after.deviation).toBeCloseTo(before.deviation!, 6);
        },
      ),
    );
  });
});
