/** @file The training loop of runs, studies and bench. */

/** What takes steps; a Trainer does. */
export interface Stepping {
  /** Steps taken so far. */
  readonly step: number;
  takeStep(): Promise<void>;
}

/**
 * Takes steps until so many are taken in all, or the signal aborts.
 * @param afterStep awaited after each
 */
export async function trainUntil(
  trainer: Stepping,
  lastStep: number,
  { signal, afterStep }: { signal?: AbortSignal; afterStep: () => Promise<void> },
): Promise<void> {
  while (trainer.step < lastStep && !signal?.aborted) {
    await trainer.takeStep();
    await afterStep();
  }
}
