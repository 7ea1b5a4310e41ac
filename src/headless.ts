/**
 * @file The page without surface on which `npm run train` and `npm run verify` run: the same worker
 * as the playground's, commanded from outside the browser.
 */
import { PlaygroundError } from './config/playground-error';
import type { Command, WorkerEvent } from './worker/protocol';

/** What leaves the browser: the events that hold no pictures or tensors. */
export type HeadlessEvent = Exclude<WorkerEvent, { type: 'batch' | 'insight' | 'similarity' }>;

declare global {
  interface Window {
    sendCommand(command: Command): void;
    /** Provided by the script that opened this page. */
    takeEvent(event: HeadlessEvent): Promise<void>;
  }
}

const worker = new Worker(new URL('./worker/training.worker.ts', import.meta.url), { type: 'module' });

worker.onmessage = ({ data }: MessageEvent<WorkerEvent>) => {
  if (data.type === 'batch' || data.type === 'insight' || data.type === 'similarity') return;
  void window.takeEvent(data);
};

worker.onerror = ({ message }) => {
  const died = new PlaygroundError('worker-died', { reason: message || 'it could not be loaded' });
  void window.takeEvent({ type: 'failure', failure: died.toFailure() });
};

window.sendCommand = (command) => worker.postMessage(command);
