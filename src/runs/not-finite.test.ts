import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { State } from '../tensor/state';
import { notFiniteIn } from './not-finite';

const stateOf = (values: Readonly<Record<string, readonly number[]>>, lossSum = 0): State => ({
  tensors: Object.fromEntries(
    Object.entries(values).map(([name, some]) => [
      name,
      { shape: [some.length], values: Float32Array.from(some) },
    ]),
  ),
  numbers: { 'trainer.step': 3, 'trainer.lossSum': lossSum },
});

it('finds a value that is no number wherever it stands, and none among numbers', () => {
  const finite = fc.array(fc.float({ noNaN: true, noDefaultInfinity: true }), { maxLength: 20 });
  const bad = fc.constantFrom(NaN, Infinity, -Infinity);
  fc.assert(
    fc.property(finite, finite, bad, (before, after, value) => {
      expect(notFiniteIn(stateOf({ a: before, b: after }))).toBeUndefined();
      expect(notFiniteIn(stateOf({ a: before, b: [...before, value, ...after] }))).toBe('b');
    }),
  );
});

it('looks at the numbers as well, and not at what training does not go on from', () => {
  expect(notFiniteIn(stateOf({ a: [1] }, NaN))).toBe('trainer.lossSum');
  const beside = { 'trainer.shown.0': [NaN], 'probe.kernel': [NaN], 'optimizer.probe.kernel.m': [Infinity] };
  expect(notFiniteIn(stateOf(beside))).toBeUndefined();
});
