/** @file The training loop of runs, experiments and bench. */

/** What takes steps; a Trainer does. */
export interface Stepping {
  /** Steps taken so far. */
  readonly step: number;
  takeStep(): Promise<void>;
}

export interface LoopOptions {
  /** Ends the loop at a step's boundary. */
  signal?: AbortSignal;
  /** Awaited before each step, which is taken unless the signal has aborted meanwhile. */
  beforeStep?: () => Promise<void>;
  /** Awaited after each step. */
  afterStep: () => Promise<void>;
}

/** Takes steps until so many are taken in all, or the signal aborts. */
export async function trainUntil(
  trainer: Stepping,
  lastStep: number,
  { signal, beforeStep, afterStep }: LoopOptions,
): Promise<void> {
  while (trainer.step < lastStep && !signal?.aborted) {
    await beforeStep?.();
    if (signal?.aborted) return;
    await trainer.takeStep();
    await afterStep();
  }
}
