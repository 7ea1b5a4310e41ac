/**
 * @file The batch whose similarities the page shows: the newest, or the one that the reader holds on
 * to in order to read it. A reset lets go.
 */
import { create } from 'zustand';
import type { BatchSimilarity } from '../../worker/protocol';
import { useRun } from '../../state/run-store';

const usePinned = create<{ batch?: BatchSimilarity | undefined }>(() => ({}));

useRun.subscribe(({ similarity }) => {
  if (!similarity && usePinned.getState().batch) followRun();
});

export function useBatchSimilarity(): { batch: BatchSimilarity | undefined; isPinned: boolean } {
  const newest = useRun((run) => run.similarity);
  const held = usePinned((state) => state.batch);
  return { batch: held ?? newest, isPinned: held !== undefined };
}

/** Goes on showing this batch, whatever the run does. */
export function holdBatch(batch: BatchSimilarity): void {
  usePinned.setState({ batch });
}

export function followRun(): void {
  usePinned.setState({ batch: undefined });
}
