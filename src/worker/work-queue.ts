/**
 * @file Whose turn it is in a worker that holds one network: long work (a run, an experiment, evidence at rest)
 * goes one after another, and what ranks lower gives way; short work (what a panel shows of the moment)
 * goes at once, or between two parts of the long work that is going. Cancelling is an AbortSignal.
 */

/** Of long work, from what gives way to all the rest to what gives way to none. */
const ranks = ['evidence', 'experiment', 'run'] as const;
export type Rank = (typeof ranks)[number];

export interface LongWorkOptions {
  /** Ends the work; work whose signal has aborted before its turn comes does not begin. */
  signal?: AbortSignal | undefined;
  /** Work ends also as soon as long work of a higher rank is wanted. */
  rank?: Rank;
}

export class WorkQueue {
  private last: Promise<unknown> = Promise.resolve();
  /** All long work that is going or waits. */
  private readonly wanted = new Map<AbortController, Rank>();
  private isBusy = false;
  private readonly short: (() => Promise<void>)[] = [];
  private shortArrived: () => void = () => undefined;

  /**
   * @param work gives turns with `giveTurns` or `whileWaiting`, and ends soon after its signal aborts
   * @returns what the work returned, or nothing if it did not begin
   */
  long<Result>(
    work: (signal: AbortSignal) => Promise<Result>,
    { signal, rank = 'run' }: LongWorkOptions = {},
  ): Promise<Result | undefined> {
    for (const [other, its] of this.wanted) if (ranks.indexOf(its) < ranks.indexOf(rank)) other.abort();
    const abort = new AbortController();
    this.wanted.set(abort, rank);
    const forward = () => abort.abort(signal!.reason);
    if (signal?.aborted) forward();
    signal?.addEventListener('abort', forward);
    const done = this.last.then(async () => {
      this.isBusy = true;
      try {
        return abort.signal.aborted ? undefined : await work(abort.signal);
      } finally {
        this.isBusy = false;
        this.wanted.delete(abort);
        signal?.removeEventListener('abort', forward);
        await this.giveTurns();
      }
    });
    this.last = done.catch(() => undefined);
    return done;
  }

  /** Ends the long work that is going or waits. */
  abortAll(): void {
    for (const abort of this.wanted.keys()) abort.abort();
  }

  /** Work of some milliseconds; what it throws is its caller's. */
  brief<Result>(work: () => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.short.push(() => work().then(resolve, reject));
      this.shortArrived();
      if (!this.isBusy) this.last = this.last.then(() => this.giveTurns());
    });
  }

  /** For long work: the short work that waits is done now. */
  async giveTurns(): Promise<void> {
    for (let next = this.short.shift(); next; next = this.short.shift()) await next();
  }

  /** For long work that waits: short work is done meanwhile. Ends also when the signal aborts. */
  async whileWaiting(awaited: Promise<unknown>, signal: AbortSignal): Promise<void> {
    let isOver = false;
    const over = Promise.race([awaited, aborted(signal)]).finally(() => (isOver = true));
    while (!isOver) {
      await this.giveTurns();
      await Promise.race([over, new Promise<void>((resolve) => (this.shortArrived = resolve))]);
    }
    await over;
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
