/** @file For tests: a worker that says what it is told to, and whoever watches over its life. */
export class FakeWorker {
  onmessage!: (event: MessageEvent<unknown>) => void;
  onerror!: (event: ErrorEvent) => void;
  onmessageerror!: () => void;
  readonly sent: unknown[] = [];
  isTerminated = false;
  isWatched = false;
  /** Ends without a word. */
  vanish!: () => void;

  readonly start = () => this as unknown as Worker;
  readonly watch = (_: string, onDeath: () => void) => {
    this.isWatched = true;
    this.vanish = onDeath;
    return () => {
      this.isWatched = false;
    };
  };
  postMessage(message: unknown): void {
    this.sent.push(message);
  }
  terminate(): void {
    this.isTerminated = true;
  }
  say(data: unknown): void {
    this.onmessage({ data } as MessageEvent<unknown>);
  }
  fail(message: string): void {
    this.onerror({ message, preventDefault: () => undefined } as ErrorEvent);
  }
}
