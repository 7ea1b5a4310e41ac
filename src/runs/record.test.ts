import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkpointsToKeep, cleanName, readRecord, storedRecord } from './record';
import { recordOf } from './records.test-support';

const entry = (step: number, starred = false) => ({ step, bytes: 8, hash: 'f', starred });
const steps = (...entries: ReturnType<typeof entry>[]) => checkpointsToKeep(entries).map(({ step }) => step);

describe('a record', () => {
  it('is read as it was kept', () => {
    const record = recordOf({ name: 'Mine', checkpoints: [entry(20), entry(40, true)] });
    expect(readRecord(structuredClone(storedRecord(record)))).toEqual(record);
  });

  it.each<[string, object]>([
    ['a status that there is none of', { status: 'sleeping' }],
    ['settings of another version', { configVersion: 2 }],
    ['a setting out of range', { config: { loss: { temperature: -1 } } }],
    ['a step that is none', { step: Number.NaN }],
    ['a curve without end', { losses: Array(10_000).fill(1) }],
    ['a name without end', { name: 'x'.repeat(10_000) }],
    ['an accuracy of more than all', { knn: { percent: 101, images: 1 } }],
  ])('with %s is none', (_, changes) => {
    expect(readRecord({ ...storedRecord(recordOf()), ...changes })).toBeUndefined();
  });

  it('of whatever kind is read as one or as none, and nothing else happens', () => {
    const stored = storedRecord(recordOf());
    const mangled = fc
      .dictionary(fc.constantFrom(...Object.keys(stored), '__proto__', 'toString'), fc.anything())
      .map((changes) => ({ ...stored, ...changes }));
    fc.assert(
      fc.property(fc.oneof(fc.anything(), mangled), (untrusted) => {
        const record = readRecord(untrusted);
        if (record) expect(readRecord(storedRecord(record))).toEqual(record);
      }),
      { numRuns: 1000 },
    );
  });
});

it('the last two checkpoints stay, and those that are starred', () => {
  expect(steps(entry(10), entry(20), entry(30))).toEqual([20, 30]);
  expect(steps(entry(30), entry(10, true), entry(20), entry(40))).toEqual([10, 30, 40]);
  expect(steps()).toEqual([]);
});

it('a name is what was typed, without the spaces around it, and no longer than one line', () => {
  expect(cleanName('  warm  ')).toBe('warm');
  expect(cleanName('x'.repeat(500)).length).toBeLessThan(200);
});

it('a name holds no control or turning characters, and is not cut within a character', () => {
  expect(cleanName('\u202ewarm\u0000\n')).toBe('warm');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 100, maxLength: 200 }), (typed) => {
      expect(cleanName(typed)).not.toMatch(/\p{Cs}/u);
    }),
  );
});
