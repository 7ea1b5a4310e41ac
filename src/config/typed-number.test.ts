import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainNumberText, writesDecimalComma } from './typed-number';

const read = (text: string, isWhole: boolean, decimalComma = false) =>
  Number(plainNumberText(text, { isWhole, decimalComma }));
const fullWidth = (text: string) =>
  text.replace(/[+\-.,0-9]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

describe('a typed number', () => {
  it.each([
    ['１２８', 128],
    ['－１', -1],
    ['1,000', 1000],
    ['２，０００', 2000],
    ['10,000', 10_000],
    ['1,234,567', 1_234_567],
    ['1.234.567', 1_234_567],
    ['10 000', 10_000],
    ['10\u202f000', 10_000],
    ['0,5', 0.5],
  ])('that is whole: %s', (text, value) => {
    expect(read(text, true)).toBe(value);
  });

  it.each([
    ['0,5', 0.5],
    [',5', 0.5],
    ['０．５', 0.5],
    ['０，５', 0.5],
    ['0。5', 0.5],
    ['0,125', 0.125],
    ['1,5', 1.5],
    ['1,2345', 1.2345],
    ['1,5e-3', 0.0015],
    ['1e-7', 1e-7],
    ['−3', -3],
    ['1.250', 1.25],
    ['1,000.5', 1000.5],
    ['1.000,5', 1000.5],
  ])('that may have decimals: %s', (text, value) => {
    expect(read(text, false)).toBe(value);
  });

  it.each([
    ['1,000', false, false, 1],
    ['12,345', false, false, 12.345],
    ['1.000', true, false, 1],
  ])('is refused in a sentence that names both readings: %s', (text, isWhole, decimalComma, decimal) => {
    expect(() => read(text, isWhole, decimalComma)).toThrow(
      `${text} could mean ${decimal} or ${text.replace(/\D/g, '')}. Write one of them without a separator for thousands.`,
    );
  });

  it('is read as the visitor’s language writes it, where that decides', () => {
    expect(writesDecimalComma('de-DE')).toBe(true);
    expect(writesDecimalComma('en-GB')).toBe(false);
    expect(writesDecimalComma('ko')).toBe(false);
    expect(read('1,250', false, true)).toBe(1.25);
    expect(read('1.250', true, true)).toBe(1250);
  });

  it.each(['', 'many', '1,2,3', '1.2.3', '12,34,567', '1,,5', '--1', '0,5,'])(
    'stays what it is not: “%s”',
    (text) => {
      const plain = plainNumberText(text, { isWhole: false, decimalComma: false });
      expect(plain.trim() === '' || Number.isNaN(Number(plain))).toBe(true);
    },
  );

  it('is the same in full-width characters, with a comma, and as the page itself writes it', () => {
    // Without −0, which is written as 0.
    const double = fc
      .double({ noNaN: true, noDefaultInfinity: true })
      .filter((value) => !Object.is(value, -0));
    const number = fc.oneof(fc.integer(), double);
    fc.assert(
      fc.property(number, (value) => {
        expect(read(String(value), false)).toBe(value);
        expect(read(fullWidth(String(value)), false)).toBe(value);
        expect(read(String(value).replace('.', ','), false, true)).toBe(value);
      }),
    );
  });
});
