/** @file Timers as they are handed in, so that tests need not wait. */

/** Calls `run` after so many milliseconds; the returned function calls that off. */
export type StartTimer = (run: () => void, ms: number) => () => void;

export const startTimer: StartTimer = (run, ms) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};
