/**
 * @file A long computation beside training: it runs only while its owner grants it time, a slice at a
 * time, a slice being what lies between two of its yields.
 */
import type { YieldToTasks } from '../tensor/yield-to-tasks';

/** What a computation that was ended sees where it next yields. */
class Ended extends Error {}

export class SlicedTask<Result> {
  /** Once it is there, the computation is over. */
  result?: Result;
  private failure?: { error: unknown };
  private running?: Promise<void>;
  private suspended?: { resume: () => void; end: (error: Ended) => void } | undefined;
  private sliceIsOver = () => undefined as void;

  constructor(private readonly compute: (yieldToTasks: YieldToTasks) => Promise<Result>) {}

  /** @throws what the computation threw */
  async runSlice(): Promise<void> {
    if (this.result !== undefined) return;
    const slice = new Promise<void>((resolve) => (this.sliceIsOver = resolve));
    if (this.running) this.suspended?.resume();
    else this.running = this.start();
    await slice;
    if (this.failure) throw this.failure.error;
  }

  /** Ends the computation where it yields; resolves when it has freed what it held. */
  async end(): Promise<void> {
    this.suspended?.end(new Ended());
    await this.running;
  }

  private async start(): Promise<void> {
    try {
      this.result = await this.compute(
        () =>
          new Promise((resume, end) => {
            this.suspended = { resume, end };
            this.sliceIsOver();
          }),
      );
    } catch (error) {
      this.failure = { error };
    }
    this.suspended = undefined;
    this.sliceIsOver();
  }
}
