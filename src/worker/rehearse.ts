/**
 * @file What a run's first step would else wait for, made ready while nobody waits: on a device its kernels are compiled
 * and measured; on the processor a few images go through a step, until the browser has compiled its code well.
 */
import type { RunConfig } from '../config/run-config';
import type { Dataset } from '../datasets/dataset';
import { buildObjective } from '../objectives/build-objective';
import { Trainer } from '../train/trainer';
import type { YieldToTasks } from '../tensor/yield-to-tasks';
import { possiblePrecisions, type Precision } from './choose-precision';
import type { RunningBackend } from './running-backend';

/** A step that takes more is left to the run: nobody has asked for it yet. */
const maxBytes = 2 ** 30;
/** Of a batch, where it is run. */
const fewImages = 8;
/** Browsers compile well what has run for a while: a step of the tiny network this often, of a large one once. */
const maxRuns = 10;
const enoughMs = 400;

/** A run that could begin now. */
export interface ComingRun {
  config: RunConfig;
  dataset: Dataset;
  backend: RunningBackend;
  measureKernels: boolean;
}

export interface RehearsalClock {
  /** Milliseconds, monotonic. */
  now: () => number;
  yieldToTasks: YieldToTasks;
}

/** In each precision that the run may take. @throws PlaygroundError as the run would */
export async function rehearse(coming: ComingRun, clock: RehearsalClock, signal: AbortSignal): Promise<void> {
  for (const precision of possiblePrecisions(coming)) {
    if (!signal.aborted) await rehearseIn(precision, coming, clock, signal);
  }
}

async function rehearseIn(
  precision: Precision,
  { config, dataset, backend, measureKernels }: ComingRun,
  { now, yieldToTasks }: RehearsalClock,
  signal: AbortSignal,
): Promise<void> {
  const isRun = backend.rehearsal === 'run';
  const { batchSize } = config.training;
  const training = { ...config.training, batchSize: isRun ? Math.min(batchSize, fewImages) : batchSize };
  const openHalf = precision === 'float16' ? backend.halfPrecision : undefined;
  const options = isRun ? {} : { ...backend, openHalf };
  const trainer = new Trainer(buildObjective, { ...config, training }, dataset, options);
  try {
    trainer.requireMemory(maxBytes);
    if (!isRun) return await backend.prepare(() => trainer.warmUp(), measureKernels, signal);
    const end = now() + enoughMs;
    for (let runs = 0; runs < maxRuns && now() < end && !signal.aborted; runs++) {
      await trainer.warmUp();
      await yieldToTasks();
    }
  } finally {
    trainer.dispose();
  }
}
