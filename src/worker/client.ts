/**
 * @file The page's end of the protocol: starts the training worker, sends commands, hands on events.
 * A worker that dies, with or without a word, or cannot be understood becomes a `worker-died` failure.
 */
import { PlaygroundError, type FailureCause } from '../config/playground-error';
import { newName, watchLife } from './life';
import type { Command, WorkerEvent } from './protocol';

export interface TrainingClient {
  send(command: Command): void;
  /** Ends the worker at once; no event follows. */
  dispose(): void;
}

export function createTrainingClient(
  onEvent: (event: WorkerEvent) => void,
  startWorker: (name: string) => Worker = startTrainingWorker,
  watch = watchLife,
): TrainingClient {
  const name = newName();
  const worker = startWorker(name);
  let isOver = false;
  const end = () => {
    isOver = true;
    endWatch();
    worker.terminate();
  };
  const died = (reason: string, cause?: FailureCause) => {
    if (isOver) return;
    // After an error that nothing caught, its state can no longer be trusted.
    end();
    const failure = new PlaygroundError('worker-died', { reason, ...(cause && { cause }) }).toFailure();
    onEvent({ type: 'failure', failure });
  };
  const endWatch = watch(name, () => died('it ended without a word', 'vanished'));
  worker.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (isOver) return;
    if (isEvent(data)) onEvent(data);
    else died('it sent a message that is none');
  };
  worker.onerror = (event) => {
    event.preventDefault();
    if (event.message) died(event.message);
    else died('it could not be started', 'not-loaded');
  };
  worker.onmessageerror = () => died('a message could not be read');
  return {
    send(command) {
      if (!isOver) worker.postMessage(command);
    },
    dispose: end,
  };
}

function isEvent(data: unknown): data is WorkerEvent {
  return typeof data === 'object' && data !== null && 'type' in data && typeof data.type === 'string';
}

function startTrainingWorker(name: string): Worker {
  return new Worker(new URL('./training.worker.ts', import.meta.url), { type: 'module', name });
}
