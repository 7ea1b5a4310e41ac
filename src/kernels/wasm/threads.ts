/** @file On how many threads the functions of `assembly/` run. */

/** What `assembly/index.ts` exports, as JavaScript calls it: pointers and numbers. */
export type AssemblyExports = Record<string, (...numbers: number[]) => number>;

export interface Threads {
  count: number;
  /**
   * Calls an export as `(part, parts, ...numbers)` once for each part, on whichever thread is free,
   * and returns when all are done.
   */
  run(name: string, parts: number, ...numbers: number[]): void;
}

export function singleThread(exports: AssemblyExports): Threads {
  return {
    count: 1,
    run(name, parts, ...numbers) {
      for (let part = 0; part < parts; part++) exports[name]!(part, parts, ...numbers);
    },
  };
}

/** Parts for work whose parts cost nothing: several a thread, so that a slow core holds up less. */
export function finelyShared({ count }: Threads): number {
  return count === 1 ? 1 : Math.min(4 * count, 64);
}

/** Parts for work of so many numbers: few are not worth waking a thread for. */
export function worthwhileParts({ count }: Threads, numbers: number): number {
  return numbers < 1 << 15 ? 1 : count;
}
