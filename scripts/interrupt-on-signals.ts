/** @file Ctrl-C and other requests to end, for a command that has something to keep before it does. */
import { constants } from 'node:os';
import { Interruption } from './bad-option';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** One press of Ctrl-C arrives several times: from the terminal, and from those that started this process. */
const onePressMs = 1000;

/**
 * In place of what Vite and Playwright do, which is to end at once; so does a second Ctrl-C.
 * @param interrupt told once
 */
export function interruptOnSignals(interrupt: (why: Interruption) => void): void {
  let firstAt: number | undefined;
  for (const signal of signals) {
    process.removeAllListeners(signal);
    const exitCode = 128 + constants.signals[signal];
    process.on(signal, () => {
      const now = performance.now();
      if (firstAt === undefined) {
        firstAt = now;
        interrupt(new Interruption('Stopped', exitCode));
      } else if (signal === 'SIGINT' && now - firstAt > onePressMs) process.exit(exitCode);
    });
  }
}
