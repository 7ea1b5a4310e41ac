/**
 * @file The page's end of the protocol: starts the training worker, sends commands, hands on events.
 * A worker that dies or cannot be understood becomes a `worker-died` failure.
 */
import { PlaygroundError, type FailureCause } from '../config/playground-error';
import type { Command, WorkerEvent } from './protocol';

export interface TrainingClient {
  send(command: Command): void;
  /** Ends the worker at once; no event follows. */
  dispose(): void;
}

export function createTrainingClient(onEvent: (event: WorkerEvent) => void): TrainingClient {
  const worker = new Worker(new URL('./training.worker.ts', import.meta.url), { type: 'module' });
  const died = (reason: string, cause?: FailureCause) => {
    // After an error that nothing caught, its state can no longer be trusted.
    worker.terminate();
    onEvent({ type: 'failure', failure: new PlaygroundError('worker-died', { reason, ...(cause && { cause }) }).toFailure() });
  };
  worker.onmessage = ({ data }: MessageEvent<WorkerEvent>) => onEvent(data);
  worker.onerror = (event) => {
    event.preventDefault();
    if (event.message) died(event.message);
    else died('it could not be started', 'not-loaded');
  };
  worker.onmessageerror = () => died('a message could not be read');
  return {
    send: (command) => worker.postMessage(command),
    dispose: () => worker.terminate(),
  };
}
