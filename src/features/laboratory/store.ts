/**
 * @file What the laboratory shows: which batch and how many of its pairs, the images of the step that was last
 * asked for (or why it was refused), the anchor, and the image under the magnifying glass.
 */
import { create } from 'zustand';
import { toFailure, type Failure } from '../../config/playground-error';
import { latestOf } from '../../rpc/client';
import { useRun, type RunState } from '../../state/run-store';
import { WorkerChannel } from '../../state/training-worker';
import type { Pins } from '../../transforms/pin-parameters';
import type { ViewIndex } from '../../transforms/sample-views';
import type { BatchSample } from '../../worker/protocol';
import type { LaboratoryCalls } from './calls';

/** Steps count from 0 here, as in `BatchSample`. */
export type Source = { kind: 'live' } | { kind: 'pinned'; step: number } | { kind: 'replay'; step: number };

export const pairCounts = [8, 16, 32] as const;
/** Random views under the magnifying glass. */
export const magnifiedViews = 10;

/** A view of whichever batch is on show. */
export interface PairView {
  row: number;
  view: ViewIndex;
}

export interface LaboratoryState {
  source: Source;
  /** Pairs on show, at most. */
  count: (typeof pairCounts)[number];
  batch?: BatchSample | undefined;
  failure?: Failure | undefined;
  anchor?: PairView | undefined;
  /** How often each image of that batch was resampled. */
  resampled: { batch?: BatchSample | undefined; counts: readonly number[] };
  /** The image that the visitor put under the magnifying glass. */
  magnified?: { batch: BatchSample; row: number } | undefined;
  /** How often its views were drawn anew, which of them is taken apart, and what is pinned for all of them. */
  drawing: number;
  chosen: number;
  pins: Pins;
  isSettingsOpen: boolean;
}

const none: readonly number[] = [];

export const useLaboratory = create<LaboratoryState>(() => ({
  source: { kind: 'live' },
  count: 16,
  resampled: { counts: none },
  drawing: 0,
  chosen: 0,
  pins: {},
  isSettingsOpen: false,
}));

const worker = new WorkerChannel<LaboratoryCalls>();
const ask = latestOf((argument: { step: number; count: number }, signal) =>
  worker.call('batchAt', argument, { signal }),
);

// Of another dataset there is no image under the glass.
useRun.subscribe((run, before) => {
  if (datasetOf(run) !== datasetOf(before)) useLaboratory.setState({ magnified: undefined });
});

export function datasetOf({ runConfig, draft }: RunState): string {
  return (runConfig ?? draft).dataset.name;
}

/** Asks for the first `count` images of the step that follows `step` others. */
export function askBatch(step: number, count: number): void {
  ask({ step, count }).then(
    (batch) => batch && useLaboratory.setState({ batch, failure: undefined }),
    (error: unknown) => useLaboratory.setState({ failure: toFailure(error) }),
  );
}

export function showBatchOf(source: Source): void {
  useLaboratory.setState({ source });
}

export function choosePairCount(count: LaboratoryState['count']): void {
  useLaboratory.setState({ count });
}

export function markAnchor(anchor: PairView): void {
  useLaboratory.setState({ anchor });
}

/** How often each image of the batch on show was resampled; none where none was. */
export function redrawsOf({ batch, resampled }: LaboratoryState): readonly number[] {
  return resampled.batch === batch ? resampled.counts : none;
}

/** Gives the images of the batch on show other views. @param row of the only one that gets them */
export function resamplePairs(row?: number): void {
  const state = useLaboratory.getState();
  const redraws = redrawsOf(state);
  const counts = state.batch?.indices.map(
    (_, i) => (redraws[i] ?? 0) + (row === undefined || i === row ? 1 : 0),
  );
  if (counts) useLaboratory.setState({ resampled: { batch: state.batch, counts } });
}

/** The step's own views again. */
export function restorePairs(): void {
  useLaboratory.setState({ resampled: { counts: none } });
}

/** @param row of the batch on show */
export function magnify(row: number): void {
  const { batch, source } = useLaboratory.getState();
  if (!batch) return;
  // What was picked should not be gone a quarter of a second later.
  const isFleeting = source.kind === 'live' && useRun.getState().progress.status === 'running';
  useLaboratory.setState({
    magnified: { batch, row },
    ...(isFleeting && { source: { kind: 'pinned', step: batch.step } }),
  });
}

export function drawMagnifiedViews(): void {
  useLaboratory.setState(({ drawing }) => ({ drawing: drawing + 1 }));
}

export function chooseMagnifiedView(chosen: number): void {
  useLaboratory.setState({ chosen });
}

export function pinParameters(pins: Pins): void {
  useLaboratory.setState({ pins });
}

export function openLaboratorySettings(isSettingsOpen: boolean): void {
  useLaboratory.setState({ isSettingsOpen });
}
