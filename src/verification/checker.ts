/**
 * @file What checks one file of reference vectors: its cases' schema, and the comparisons of a case.
 */
import { z } from 'zod/mini';
import type { HalfPrecision } from '../tensor/half-precision';
import type { Comparison } from './verified-case';
import { casesSchema } from './vector-format';

/** Named comparisons of one case, e.g. `loss`, `gradZ1 [4,8]`. */
export type Comparisons = Record<string, Comparison>;

export interface Checker {
  /**
   * @param half in whose precision, in place of single, if `comesInHalf`
   * @throws ZodError if the text is not of the file's format
   */
  check(text: unknown, half?: HalfPrecision): Promise<Comparisons[]>;
  comesInHalf: boolean;
}

export function checker<T extends z.core.$ZodType>(
  oneCase: T,
  checkCase: (input: z.output<T>, half?: HalfPrecision) => Comparisons | Promise<Comparisons>,
  { comesInHalf = false } = {},
): Checker {
  return {
    comesInHalf,
    async check(text, half) {
      const results: Comparisons[] = [];
      for (const input of casesSchema(oneCase).parse(text).cases) {
        results.push(await checkCase(input, half));
      }
      return results;
    },
  };
}
