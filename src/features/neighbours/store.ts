/** @file The image whose neighbours are asked for, and the worker's last answer. */
import { create } from 'zustand';
import { onNewRun } from '../../state/new-run';
import { useTestImages } from '../../state/test-images';
import { onWorkerStart, publishedAlready, WorkerChannel } from '../../state/training-worker';
import type { NeighbourAverages, NeighbourCalls, NeighbourReport, NeighbourTopics } from './calls';

export type NeighbourQuery =
  /** A test image. */
  | { kind: 'test'; index: number }
  /** The visitor's own, u8 [height, width, channels] in the dataset's size; `isInverted` from what the file holds. */
  | { kind: 'own'; image: Uint8Array<ArrayBuffer>; name: string; isInverted: boolean };

export interface NeighbourState {
  /** Numbers the queries, so that answers find theirs. */
  id: number;
  query?: NeighbourQuery | undefined;
  report?: NeighbourReport | undefined;
  /** Of the run on show. */
  averages?: NeighbourAverages | undefined;
}

export const useNeighbours = create<NeighbourState>(() => ({ id: 0 }));

const worker = new WorkerChannel<NeighbourCalls, NeighbourTopics>();

// Answers to earlier queries are dropped.
worker.onRun('neighbours', ({ report }) => {
  if (report.id === useNeighbours.getState().id) useNeighbours.setState({ report });
});
worker.onRun('neighbour-averages', ({ averages }) => useNeighbours.setState({ averages }));
// Of another dataset's images there is no query and no answer.
useTestImages.subscribe(() =>
  useNeighbours.setState({ query: undefined, report: undefined, averages: undefined }),
);
// A run that was reset has no answer left; the question stays.
onNewRun(() => useNeighbours.setState({ report: undefined, averages: undefined }));
onWorkerStart(sendQuery);

/** The training images nearest to this one, now and as the run goes on. */
export function askNeighbours(query: NeighbourQuery): void {
  useNeighbours.setState(({ id }) => ({ id: id + 1, query }));
  sendQuery();
}

function sendQuery(): void {
  const { id, query } = useNeighbours.getState();
  if (!query) return;
  const asked = query.kind === 'test' ? query.index : query.image;
  worker.call('neighbours', { id, query: asked }).catch(publishedAlready);
}
