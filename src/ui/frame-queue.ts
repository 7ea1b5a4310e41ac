/**
 * @file What is to be drawn anew at the same time takes turns: in one frame of the page only as much as
 * takes a few milliseconds, so that none is long, and what comes later is drawn in the frames that follow.
 */

/** A frame's own work comes on top. */
const turnMs = 5;

/** In the order in which they came. */
const waiting = new Set<() => void>();
let isRunning = false;

/** Runs it soon, and once, however often it was asked for meanwhile. */
export function enqueueFrame(draw: () => void): void {
  waiting.add(draw);
  if (isRunning) return;
  isRunning = true;
  setTimeout(drawSome);
}

export function cancelFrame(draw: () => void): void {
  waiting.delete(draw);
}

function drawSome(): void {
  isRunning = waiting.size > 0;
  if (!isRunning) return;
  requestAnimationFrame(() => setTimeout(drawSome));
  const start = performance.now();
  for (const draw of waiting) {
    waiting.delete(draw);
    draw();
    if (performance.now() - start >= turnMs) return;
  }
}
