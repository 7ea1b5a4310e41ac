/**
 * @file What checks one file of reference vectors: its cases' schema, and the comparisons of a case.
 */
import { z } from 'zod/mini';
import type { Comparison } from './verified-case';
import { casesSchema } from './vector-format';

/** Named comparisons of one case, e.g. `loss`, `gradZ1 [4,8]`. */
export type Comparisons = Record<string, Comparison>;

export interface Checker {
  /** @throws ZodError if the text is not of the file's format */
  check(text: unknown): Promise<Comparisons[]>;
}

export function checker<T extends z.core.$ZodType>(
  oneCase: T,
  checkCase: (input: z.output<T>) => Comparisons | Promise<Comparisons>,
): Checker {
  return {
    async check(text) {
      const results: Comparisons[] = [];
      for (const input of casesSchema(oneCase).parse(text).cases) {
        results.push(await checkCase(input));
      }
      return results;
    },
  };
}
