/** @file The page's end of the training worker. */
import type { PlaygroundError } from '../config/playground-error';
import { WorkerClient } from '../rpc/client';
import type { Calls, Topics } from '../rpc/messages';
import type { RunCalls, RunTopics } from './protocol';

/** Whatever it is asked: what a part of the page may ask is for its channel to know (src/state/training-worker.ts). */
export type TrainingClient = Pick<WorkerClient<Calls, Topics>, 'call' | 'on' | 'dispose'>;

/** @param onDeath told once if the worker dies or cannot be understood */
export function createTrainingClient<C extends Calls = RunCalls, T extends Topics = RunTopics>(
  onDeath: (error: PlaygroundError) => void,
): WorkerClient<C, T> {
  return new WorkerClient<C, T>(
    (name) => new Worker(new URL('./training.worker.ts', import.meta.url), { type: 'module', name }),
    onDeath,
  );
}
