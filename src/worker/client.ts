/** @file The page's end of the training worker. */
import type { PlaygroundError } from '../config/playground-error';
import { WorkerClient } from '../rpc/client';
import type { TrainingCalls, TrainingTopics } from './protocol';

export type TrainingClient = Pick<WorkerClient<TrainingCalls, TrainingTopics>, 'call' | 'on' | 'dispose'>;

/** @param onDeath told once if the worker dies or cannot be understood */
export function createTrainingClient(onDeath: (error: PlaygroundError) => void): TrainingClient {
  return new WorkerClient<TrainingCalls, TrainingTopics>(
    (name) => new Worker(new URL('./training.worker.ts', import.meta.url), { type: 'module', name }),
    onDeath,
  );
}
