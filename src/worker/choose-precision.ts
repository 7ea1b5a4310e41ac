/**
 * @file In which precision a run computes: as its settings say, where the device can; `auto` takes steps of both on
 * networks of their own, which are thrown away, and half precision only where those were faster. A run that goes on
 * stays with what it began in, where the device can.
 */
import { reshape, slice } from '@tensorflow/tfjs-core';
import type { RunConfig } from '../config/run-config';
import type { Dataset } from '../datasets/dataset';
import { buildObjective } from '../objectives/build-objective';
import { Trainer } from '../train/trainer';
import type { PrecisionChoice } from './protocol';
import type { RunningBackend } from './running-backend';

/** Half precision that is faster by less is not worth its digits. */
const worthIt = 0.95;
/** Before a step is timed: two to be recorded, one to be replayed. */
const stepsBefore = 3;
const stepsPerSample = 4;
const samples = 2;

export interface PrecisionDependencies {
  backend: RunningBackend;
  config: RunConfig;
  dataset: Dataset;
  measureKernels: boolean;
  /** Of a run that goes on: whether it began in halves. */
  beganInHalf?: boolean | undefined;
  /** Milliseconds, monotonic. */
  now: () => number;
}

export type Precision = PrecisionChoice['taken'];

/** Those of which a run may take one, the first first; it is told which by `choosePrecision`. */
export function possiblePrecisions({
  backend,
  config,
}: Pick<PrecisionDependencies, 'backend' | 'config'>): Precision[] {
  const { precision } = config.engine;
  if (precision === 'float32' || !backend.halfPrecision) return ['float32'];
  return precision === 'float16' ? ['float16'] : ['float32', 'float16'];
}

export async function choosePrecision(dependencies: PrecisionDependencies): Promise<PrecisionChoice> {
  const { backend, config, beganInHalf } = dependencies;
  const { precision } = config.engine;
  if (precision === 'float32') return { taken: 'float32', reason: 'as-set' };
  if (!backend.halfPrecision) return { taken: 'float32', reason: 'not-offered' };
  if (precision === 'float16') return { taken: 'float16', reason: 'as-set' };
  if (beganInHalf !== undefined) return { taken: beganInHalf ? 'float16' : 'float32', reason: 'as-begun' };
  const float32 = await msPerStep(dependencies, false);
  const float16 = await msPerStep(dependencies, true);
  const taken = float16 < worthIt * float32 ? 'float16' : 'float32';
  return { taken, reason: 'measured', milliseconds: { float32, float16 } };
}

async function msPerStep(dependencies: PrecisionDependencies, isHalf: boolean): Promise<number> {
  const { backend, config, dataset, measureKernels, now } = dependencies;
  // What images show makes no difference to how long a step takes: those that have not arrived are black.
  const trainer = new Trainer(
    buildObjective,
    config,
    { ...dataset, waitFor: () => Promise.resolve() },
    { ...backend, openHalf: isHalf ? backend.halfPrecision : undefined },
  );
  const take = async (steps: number) => {
    for (let i = 0; i < steps; i++) await trainer.takeStep();
    // Once it has been read, the device is done.
    await trainer.readShown(([first]) => slice(reshape(first!, [-1]), 0, 1));
  };
  try {
    await backend.prepare(() => trainer.warmUp(), measureKernels);
    await take(stepsBefore);
    let best = Infinity;
    for (let i = 0; i < samples; i++) {
      const start = now();
      await take(stepsPerSample);
      best = Math.min(best, (now() - start) / stepsPerSample);
    }
    return best;
  } finally {
    trainer.dispose();
  }
}
