import { describe, expect, it } from 'vitest';
import { changed, viewOf, type ChangeName } from './digit-changes';
import { testDigit, testDigitsOf } from './digits';
import { familiarCosine, judge, keptFraction, survivalOf, verdictOf, type Judgement } from './label-survival';
import { readDigits } from './mnist-digits.test-support';
import { pixelBank } from './pixel-neighbours';

const answers = (...values: (number | undefined)[]): Judgement[] =>
  values.map((answer) => ({ answer, cosine: answer === undefined ? 0 : 0.9 }));

describe('the summary', () => {
  it('counts answers by class, and images that resemble no digit', () => {
    const survival = survivalOf(answers(6, 9, 9, undefined, 1), [6, 6, 6, 6, 1], 0.5);
    expect(survival[6]).toMatchObject({ count: 4, strangers: 1 });
    expect([survival[6]!.answers[6], survival[6]!.answers[9]]).toEqual([1, 2]);
    expect(keptFraction(survival)).toBeCloseTo(2 / 5);
  });

  it('calls a cosine familiar that 19 of 20 unchanged digits reach', () => {
    const unchanged = Array.from({ length: 100 }, (_, i) => ({ answer: 0, cosine: ((i * 37) % 100) / 100 }));
    expect(familiarCosine(unchanged)).toBe(0.05);
  });

  it('tells kept, changed and unclear apart', () => {
    const verdict = (...values: (number | undefined)[]) =>
      verdictOf(
        survivalOf(
          answers(...values),
          values.map(() => 6),
          0.5,
        )[6]!,
        6,
      );
    expect(verdict(6, 6, 9)).toMatchObject({ kind: 'kept' });
    expect(verdict(9, 9, 6)).toEqual({ kind: 'changed', to: 9, fraction: 2 / 3 });
    expect(verdict(9, 1, 6)).toMatchObject({ kind: 'unclear' });
    expect(verdict(undefined, undefined, 6)).toMatchObject({ kind: 'unclear' });
  });
});

describe('on the bundled digits', () => {
  const digits = readDigits();
  const bank = pixelBank(digits.train);
  const read = (digit: number, as: number, change: ChangeName) =>
    testDigitsOf(digits, digit).filter(
      (index) =>
        judge(bank, changed(testDigit(digits, index), viewOf(change, digits.size, index))).answer === as,
    ).length;

  it('sixes and nines trade places when they are turned', () => {
    expect([read(6, 9, 'none'), read(9, 6, 'none')]).toEqual([0, 0]);
    // Of 43 sixes and 54 nines.
    expect([read(6, 9, 'rotate180'), read(9, 6, 'rotate180')]).toEqual([30, 47]);
  });

  it('zeros and ones look the same upside down', () => {
    expect([read(0, 0, 'rotate180'), read(1, 1, 'rotate180')]).toEqual([41, 67]);
  });
});
