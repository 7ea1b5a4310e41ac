/** @file When the page stands, so that what is not seen at once may be loaded. */
import { useRun, type RunState } from './run-store';

/** Longer than a connection that brings the images at all makes anyone wait for the rest. */
const patienceMs = 10_000;
const actions = ['pointerdown', 'keydown', 'wheel', 'touchmove', 'scroll'];

/**
 * Resolves when the first images are there, or will not be for a while, or the visitor turns to anything
 * of the page before.
 * @param visitor whose events tell of that
 */
export function firstImages(visitor: EventTarget): Promise<void> {
  return new Promise((resolve) => {
    const isOver = ({ progress, missingFiles, failure }: RunState) =>
      progress.status !== 'loading' || missingFiles.length > 0 || failure !== undefined;
    const stop = new AbortController();
    const end = () => {
      stop.abort();
      stopListening();
      clearTimeout(timer);
      resolve();
    };
    const stopListening = useRun.subscribe((run) => isOver(run) && end());
    const timer = setTimeout(end, patienceMs);
    for (const action of actions) {
      visitor.addEventListener(action, end, { passive: true, signal: stop.signal });
    }
  });
}
