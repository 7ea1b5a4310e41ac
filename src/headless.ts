/**
 * @file The page without surface on which `npm run train` and `npm run verify` run: the same worker
 * as the playground's, commanded from outside the browser.
 */
import { createTrainingClient } from './worker/client';
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

const client = createTrainingClient((event) => {
  if (event.type === 'batch' || event.type === 'insight' || event.type === 'similarity') return;
  void window.takeEvent(event);
});

window.sendCommand = (command) => client.send(command);
