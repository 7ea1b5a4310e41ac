/**
 * @file Shows what changes often a few times a second: nobody reads faster. What waits is shown part by
 * part, each in a task of its own, so that none holds up the page for long; and a page that is slow to
 * show rests the longer, as it would do nothing else.
 */

interface Deps<State> {
  /** Milliseconds, monotonic. */
  now(): number;
  later(run: () => void, ms: number): ReturnType<typeof setTimeout>;
  show(part: Partial<State>): void;
  /** Before each showing of all that waits. */
  begin(): void;
}

const minRestMs = 250;
const restPerShowing = 3;

export class PacedUpdates<State extends object> {
  private waiting: Partial<State> = {};
  /** What waited, while it is shown part by part. */
  private inTurn: Partial<State> = {};
  private since = 0;
  private restMs = minRestMs;
  private timer?: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly deps: Deps<State>) {}

  /** To be shown soon, in place of what waits under the same names. */
  add(change: Partial<State>): void {
    Object.assign(this.waiting, change);
    this.timer ??= this.deps.later(this.begin, this.restMs);
  }

  /** All that waits, at once. */
  flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.deps.begin();
    const all = { ...this.inTurn, ...this.waiting };
    this.waiting = {};
    this.inTurn = {};
    this.deps.show(all);
  }

  /** What waits under that name is not shown. */
  drop(name: keyof State): void {
    delete this.waiting[name];
    delete this.inTurn[name];
  }

  private readonly begin = (): void => {
    this.inTurn = this.waiting;
    this.waiting = {};
    this.since = this.deps.now();
    this.deps.begin();
    this.showNext();
  };

  private readonly showNext = (): void => {
    const { deps } = this;
    const [name, ...others] = Object.keys(this.inTurn) as (keyof State)[];
    if (name !== undefined) {
      const part = { [name]: this.inTurn[name] } as Partial<State>;
      delete this.inTurn[name];
      deps.show(part);
    }
    if (others.length) {
      this.timer = deps.later(this.showNext, 0);
      return;
    }
    this.restMs = Math.max(minRestMs, restPerShowing * (deps.now() - this.since));
    this.timer = Object.keys(this.waiting).length ? deps.later(this.begin, this.restMs) : undefined;
  };
}
