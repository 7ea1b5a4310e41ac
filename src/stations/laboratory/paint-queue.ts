/**
 * @file Paints many small canvases without holding up the page: in slices of some milliseconds, with
 * a breath between them, in which the browser shows what there is: many short slices would cost more in
 * frames than in painting. A canvas that is to be painted anew keeps its place in the queue, so that all
 * of them get their turn while a slider moves.
 */
interface PaintSurroundings {
  /** Milliseconds, monotonic. */
  now(): number;
  /** Runs it once the page has had time for other things. */
  later(run: () => void): void;
}

const sliceMs = 24;

export class PaintQueue {
  private readonly tasks = new Map<object, () => void>();
  private isScheduled = false;

  constructor(private readonly surroundings: PaintSurroundings) {}

  /** In place of what was to be painted on the same target. */
  add(target: object, paint: () => void): void {
    this.tasks.set(target, paint);
    this.schedule();
  }

  remove(target: object): void {
    this.tasks.delete(target);
  }

  private schedule(): void {
    if (this.isScheduled || this.tasks.size === 0) return;
    this.isScheduled = true;
    this.surroundings.later(() => {
      this.isScheduled = false;
      this.paintSlice();
      this.schedule();
    });
  }

  private paintSlice(): void {
    const end = this.surroundings.now() + sliceMs;
    for (const [target, paint] of this.tasks) {
      this.tasks.delete(target);
      paint();
      if (this.surroundings.now() >= end) return;
    }
  }
}

/** A message to itself comes sooner than a timer, of which browsers delay those that follow each other. */
const channel = new MessageChannel();
const runs: (() => void)[] = [];
channel.port1.onmessage = () => runs.shift()?.();

function inNextTask(run: () => void): void {
  runs.push(run);
  channel.port2.postMessage(null);
}

export const paintQueue = new PaintQueue({
  now: () => performance.now(),
  later: inNextTask,
});
