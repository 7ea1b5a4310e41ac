/**
 * @file Paints many small canvases without holding up the page: in slices of a few milliseconds, with
 * a breath between them. A canvas that is to be painted anew keeps its place in the queue, so that all
 * of them get their turn while a slider moves.
 */
interface PaintSurroundings {
  /** Milliseconds, monotonic. */
  now(): number;
  /** Runs it once the page has had time for other things. */
  later(run: () => void): void;
}

const sliceMs = 10;

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

export const paintQueue = new PaintQueue({
  now: () => performance.now(),
  later: (run) => setTimeout(run),
});
