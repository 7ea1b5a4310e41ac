/** @file When a visitor sees the first images, and when the page stands, so that what is not seen at once may be loaded. */
import { useRun, type RunState } from './run-store';
import { awaitsTestImages, useTestImages } from './test-images';

/** Longer than a connection that brings the images at all makes anyone wait for the rest. */
const patienceMs = 10_000;
/** Longer than it takes a busy machine to draw images that have come; only a page without any waits so long. */
const drawingMs = 5000;
const actions = ['pointerdown', 'keydown', 'wheel', 'touchmove', 'scroll'];

/**
 * Resolves when they are painted, or will not be for a while.
 * @param painted the first of them
 */
export function firstImages(painted: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const timers = [setTimeout(end, patienceMs)];
    const stops = [useRun.subscribe(look), useTestImages.subscribe(look)];
    function look() {
      const run = useRun.getState();
      if (isHeldUp(run)) return end();
      const haveCome = run.batch !== undefined && !awaitsTestImages();
      if (haveCome && timers.length === 1) timers.push(setTimeout(end, drawingMs));
    }
    function end() {
      timers.forEach(clearTimeout);
      stops.forEach((stop) => stop());
      resolve();
    }
    void painted.then(end);
  });
}

/**
 * Resolves when the page can train, or will not for a while, or the visitor turns to anything of it before.
 * @param visitor whose events tell of that
 */
export function pageStands(visitor: EventTarget): Promise<void> {
  return new Promise((resolve) => {
    const stop = new AbortController();
    const end = () => {
      stop.abort();
      stopListening();
      clearTimeout(timer);
      resolve();
    };
    const stopListening = useRun.subscribe((run) => {
      if (isHeldUp(run) || run.progress.status !== 'loading') end();
    });
    const timer = setTimeout(end, patienceMs);
    for (const action of actions) {
      visitor.addEventListener(action, end, { passive: true, signal: stop.signal });
    }
  });
}

function isHeldUp({ missingFiles, failure }: RunState): boolean {
  return missingFiles.length > 0 || failure !== undefined;
}
