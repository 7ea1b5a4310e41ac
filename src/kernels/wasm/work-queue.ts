/**
 * @file How threads take parts of a job: a few words in shared memory. One word names the job, its
 * number of parts and the next part that nobody has taken (16, 8 and 8 bits), so that taking a part is
 * one compare-and-exchange, and a thread that wakes up late finds either nothing to do or the current
 * job. The job's function and numbers only change once all parts of the last one are done.
 */
const wordCount = 4;
const [offer, done, failed, functionIndex] = [0, 1, 2, 3];
const maxNumbers = 31;
export const workQueueBytes = wordCount * 4 + (maxNumbers + 1) * 8;

export type RunPart = (functionIndex: number, part: number, parts: number, numbers: number[]) => void;

export class WorkQueue {
  private readonly words: Int32Array;
  /** How many numbers, then the numbers. */
  private readonly numbers: Float64Array;
  /** Of which this thread has taken a part, what it read of it. */
  private current = { job: -1, numbers: [] as number[] };

  /** @param pointer to `workQueueBytes` bytes, on a multiple of 8 */
  constructor(
    memory: WebAssembly.Memory,
    pointer: number,
    private readonly runPart: RunPart,
  ) {
    this.words = new Int32Array(memory.buffer, pointer, wordCount);
    this.numbers = new Float64Array(memory.buffer, pointer + wordCount * 4, maxNumbers + 1);
  }

  clear(): void {
    this.words.fill(0);
  }

  post(index: number, parts: number, numbers: readonly number[]): void {
    const { words } = this;
    words[functionIndex] = index;
    this.numbers[0] = numbers.length;
    this.numbers.set(numbers, 1);
    Atomics.store(words, done, 0);
    const job = (Atomics.load(words, offer) >>> 16) + 1;
    this.current = { job: job & 0xffff, numbers: [...numbers] };
    Atomics.store(words, offer, (job << 16) | (parts << 8));
    Atomics.notify(words, offer);
  }

  /** Takes and runs a part; false if none is left. */
  runNextPart(): boolean {
    const { words } = this;
    const seen = Atomics.load(words, offer);
    const parts = (seen >>> 8) & 255;
    const part = seen & 255;
    if (part >= parts) return false;
    const index = words[functionIndex]!;
    const job = seen >>> 16;
    const isKnown = job === this.current.job;
    const numbers = isKnown
      ? this.current.numbers
      : Array.from(this.numbers.subarray(1, 1 + this.numbers[0]!));
    if (Atomics.compareExchange(words, offer, seen, seen + 1) !== seen) return true;
    if (!isKnown) this.current = { job, numbers };
    try {
      this.runPart(index, part, parts, numbers);
    } catch {
      Atomics.store(words, failed, 1);
    }
    if (Atomics.add(words, done, 1) === parts - 1) Atomics.notify(words, done);
    return true;
  }

  /** Sleeps until there may be a part to take. */
  waitForJob(): void {
    const { words } = this;
    // Until it wakes up, so many jobs may come that their numbers begin again.
    this.current.job = -1;
    const seen = Atomics.load(words, offer);
    if ((seen & 255) < ((seen >>> 8) & 255)) return;
    // Within a step the next job is microseconds away, less than it takes to wake up.
    for (let spin = 0; spin < 5000; spin++) if (Atomics.load(words, offer) !== seen) return;
    Atomics.wait(words, offer, seen);
  }

  /** @throws Error if a part failed */
  waitForParts(parts: number): void {
    const { words } = this;
    for (let spins = 0; ; spins++) {
      const count = Atomics.load(words, done);
      if (count === parts) break;
      if (spins > 5000 && mayBlock) Atomics.wait(words, done, count);
    }
    if (words[failed]) throw new Error('A wasm thread failed, most likely for lack of memory.');
  }
}

/** A page's own thread must not block; a worker may. */
const mayBlock = typeof document === 'undefined';
