/** @file On how many threads the functions of `assembly/` run. */

/** What `assembly/index.ts` exports, as JavaScript calls it: pointers and numbers. */
export type AssemblyExports = Record<string, (...numbers: number[]) => number>;

export interface Threads {
  count: number;
  /** Of how many threads a job must have room: more than run where some have not started, as each has its own place. */
  rooms: number;
  /**
   * Calls an export as `(part, parts, ...numbers)` once for each part, on whichever thread is free,
   * and returns when all are done.
   */
  run(name: string, parts: number, ...numbers: number[]): void;
}

export function singleThread(exports: AssemblyExports): Threads {
  return {
    count: 1,
    rooms: 1,
    run(name, parts, ...numbers) {
      for (let part = 0; part < parts; part++) exports[name]!(part, parts, ...numbers);
    },
  };
}

/** Parts for work whose parts cost nothing: several a thread, so that a slow core holds up less. */
export function finelyShared({ count }: Threads): number {
  return count === 1 ? 1 : Math.min(8 * count, 64);
}

/** Parts for work whose parts each have sums of their own. */
export function sharedSums({ count }: Threads): number {
  return count === 1 ? 1 : Math.min(4 * count, 64);
}

/** Parts for work of so many numbers: few are not worth waking a thread for. */
export function worthwhileParts({ count }: Threads, numbers: number): number {
  return numbers < 1 << 15 ? 1 : count;
}
