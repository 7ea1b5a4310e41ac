/**
 * @file Numbers as people type them: with full-width digits, a decimal comma, thousands apart. What
 * could mean two numbers is refused.
 */
import { PlaygroundError } from './playground-error';

/** One separator with three digits behind it: `1,000` is one or a thousand, `0,125` is not. */
const twoReadings = /^([+-]?[1-9]\d{0,2})([.,])(\d{3})$/;
const groupedByCommas = /^[+-]?\d{1,3}((,\d{3}){2,}|,\d{3}(?=\.))(\.\d+)?$/;
const groupedByPoints = /^[+-]?\d{1,3}((\.\d{3}){2,}|\.\d{3}(?=,))(,\d+)?$/;
const groupedBySpaces = /^[+-]?\d{1,3}( \d{3})+([.,]\d+)?$/;

/** What decides between two readings. */
export interface NumberHabits {
  /** Of whole numbers a comma can only keep thousands apart. */
  isWhole: boolean;
  /** Whether the visitor's own language writes decimals with a comma. */
  decimalComma: boolean;
}

/**
 * The text as `Number` reads it, if it is a number at all; else nearly as it is.
 * @throws PlaygroundError `number-ambiguous`
 */
export function plainNumberText(text: string, habits: NumberHabits): string {
  const half = text.normalize('NFKC').replaceAll('−', '-').replaceAll('。', '.').trim();
  if (groupedBySpaces.test(half)) return half.replaceAll(' ', '').replace(',', '.');
  if (groupedByCommas.test(half)) return half.replaceAll(',', '');
  if (groupedByPoints.test(half)) return half.replaceAll('.', '').replace(',', '.');
  const [, whole = '', separator, thousandths = ''] = twoReadings.exec(half) ?? [];
  if (separator) {
    const [decimal, grouped] = [`${whole}.${thousandths}`, whole + thousandths];
    switch (readingOf(separator, habits)) {
      case 'decimal':
        return decimal;
      case 'grouped':
        return grouped;
      case 'either':
        throw new PlaygroundError('number-ambiguous', { text: half, decimal: Number(decimal), grouped });
    }
  }
  return half.replace(/^([+-]?\d*),(\d*)/, '$1.$2');
}

function readingOf(
  separator: string,
  { isWhole, decimalComma }: NumberHabits,
): 'decimal' | 'grouped' | 'either' {
  if (separator === '.') return isWhole ? (decimalComma ? 'grouped' : 'either') : 'decimal';
  if (isWhole) return 'grouped';
  return decimalComma ? 'decimal' : 'either';
}

/** @param locale as of `navigator.language` */
export function writesDecimalComma(locale: string): boolean {
  return new Intl.NumberFormat(locale).format(0.5).includes(',');
}
