/** @file What the worker computes only for as long as somebody looks at it. */
import type { PanelName, TrainingCalls } from '../worker/protocol';
import { onWorkerStart, publishedAlready, WorkerChannel } from './training-worker';

const worker = new WorkerChannel<TrainingCalls>();
/** As often as it is watched. */
const watched: PanelName[] = [];

onWorkerStart(sendWatched);

/** The worker computes what that panel shows until the returned function is called. */
export function watchPanel(name: PanelName): () => void {
  watched.push(name);
  sendWatched();
  return () => {
    watched.splice(watched.indexOf(name), 1);
    sendWatched();
  };
}

function sendWatched(): void {
  worker.call('watch', [...new Set(watched)]).catch(publishedAlready);
}
