/**
 * @file A long computation beside training: it runs only while its owner grants it time, a slice at a
 * time, a slice being what lies between two of its breaths.
 */
import type { Breathe } from '../evaluate/breathe';

/** What a computation that was ended sees at its next breath. */
class Ended extends Error {}

export class SlicedTask<Result> {
  /** Once it is there, the computation is over. */
  result?: Result;
  private failure?: { error: unknown };
  private running?: Promise<void>;
  private breath?: { resume: () => void; end: (error: Ended) => void } | undefined;
  private sliceIsOver = () => undefined as void;

  constructor(private readonly compute: (breathe: Breathe) => Promise<Result>) {}

  /** @throws what the computation threw */
  async runSlice(): Promise<void> {
    if (this.result !== undefined) return;
    const slice = new Promise<void>((resolve) => (this.sliceIsOver = resolve));
    if (this.running) this.breath?.resume();
    else this.running = this.start();
    await slice;
    if (this.failure) throw this.failure.error;
  }

  /** Ends the computation at its breath; resolves when it has freed what it held. */
  async end(): Promise<void> {
    this.breath?.end(new Ended());
    await this.running;
  }

  private async start(): Promise<void> {
    try {
      this.result = await this.compute(
        () =>
          new Promise((resume, end) => {
            this.breath = { resume, end };
            this.sliceIsOver();
          }),
      );
    } catch (error) {
      this.failure = { error };
    }
    this.breath = undefined;
    this.sliceIsOver();
  }
}
