/** @file What the worker computes only for as long as somebody looks at it. */
import type { RunCalls } from '../worker/protocol';
import { onWorkerStart, publishedAlready, WorkerChannel } from './training-worker';

const worker = new WorkerChannel<RunCalls>();
/** As often as they are watched. */
const watched: string[] = [];

onWorkerStart(sendWatched);

/**
 * @param services by name; they compute what is to be shown until the returned function is called
 */
export function watch(services: readonly string[]): () => void {
  watched.push(...services);
  sendWatched();
  return () => {
    for (const name of services) watched.splice(watched.indexOf(name), 1);
    sendWatched();
  };
}

export function isWatched(service: string): boolean {
  return watched.includes(service);
}

function sendWatched(): void {
  worker.call('watch', [...new Set(watched)]).catch(publishedAlready);
}
