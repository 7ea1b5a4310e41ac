/**
 * @file The batch whose similarities the page shows: the newest, or the one that the reader holds on
 * to in order to read it. A reset lets go.
 */
import { create } from 'zustand';
import { onNewRun } from '../../state/new-run';
import { WorkerChannel } from '../../state/training-worker';
import type { BatchSimilarity, BatchTopics } from './calls';

interface BatchState {
  newest?: BatchSimilarity | undefined;
  pinned?: BatchSimilarity | undefined;
}

export const useBatch = create<BatchState>(() => ({}));

const worker = new WorkerChannel<Record<never, never>, BatchTopics>();
worker.onRun('similarity', ({ similarity }) => useBatch.setState({ newest: similarity }));
onNewRun(() => useBatch.setState({ newest: undefined, pinned: undefined }));

export function useBatchSimilarity(): { batch: BatchSimilarity | undefined; isPinned: boolean } {
  const newest = useBatch((batch) => batch.newest);
  const pinned = useBatch((batch) => batch.pinned);
  return { batch: pinned ?? newest, isPinned: pinned !== undefined };
}

/** Goes on showing the newest batch, whatever the run does. */
export function holdBatch(): void {
  useBatch.setState(({ newest }) => ({ pinned: newest }));
}

export function followRun(): void {
  useBatch.setState({ pinned: undefined });
}
