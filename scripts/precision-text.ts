/** @file What `npm run train` says of the precision in which a run computes. */
import { en } from '../src/i18n/en';
import { formatNumber } from '../src/i18n/format-number';
import type { PrecisionChoice } from '../src/worker/protocol';

const said = en.backend.precision;

/** @returns undefined for single precision that was asked for: a run has that unless told */
export function precisionText(choice: PrecisionChoice): string | undefined {
  if (choice.reason === 'measured') {
    const { milliseconds } = choice;
    return said[`${choice.taken}-measured`].replace(/\{\{(float32|float16)\}\}/g, (_, name: 'float32') =>
      formatNumber('en', milliseconds[name], { maximumSignificantDigits: 2 }),
    );
  }
  if (choice.taken === 'float16') return said[`float16-${choice.reason}`];
  return choice.reason === 'as-set' ? undefined : said[`float32-${choice.reason}`];
}
