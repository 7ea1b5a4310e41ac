/** @file On how many threads a function of `assembly/` runs. */
/** What `assembly/index.ts` exports, as JavaScript calls it: pointers and numbers. */
export type AssemblyExports = Record<string, (...numbers: number[]) => number>;

export interface Threads {
  count: number;
  /** Calls an export as `(part, parts, ...numbers)` on every thread and returns when all are done. */
  run(name: string, ...numbers: number[]): void;
}

export function serialThreads(exports: AssemblyExports): Threads {
  return { count: 1, run: (name, ...numbers) => void exports[name]!(0, 1, ...numbers) };
}
