/** @file The stores that say what can be done to the page now. */
import { useSyncExternalStore } from 'react';
import { useBatch } from '../features/batch/store';
import { useCompared } from '../features/compare/store';
import { useExperiments } from '../features/experiments/store';
import { useLaboratory } from '../features/laboratory/store';
import { useMap } from '../features/map/store';
import { useComparison } from '../features/objectives/store';
import { useOffline } from '../features/offline/store';
import { useRunBefore } from '../features/run-before/store';
import { useRuns } from '../features/runs/kept-runs';
import { useSweep } from '../features/sweep/store';
import { useLesson } from '../state/lesson-store';
import { useLabels } from '../state/labels-store';
import { useRun } from '../state/run-store';
import { useTestImages } from '../state/test-images';

const stores = {
  run: useRun,
  lesson: useLesson,
  labels: useLabels,
  testImages: useTestImages,
  experiments: useExperiments,
  batch: useBatch,
  compared: useCompared,
  map: useMap,
  laboratory: useLaboratory,
  comparison: useComparison,
  runBefore: useRunBefore,
  runs: useRuns,
  sweep: useSweep,
  offline: useOffline,
};

export type PageState = {
  [Name in keyof typeof stores]: ReturnType<(typeof stores)[Name]['getState']>;
};

export function pageState(): PageState {
  const states = Object.entries(stores).map(([name, store]) => [name, store.getState()]);
  return Object.fromEntries(states) as PageState;
}

/** @param read of the page's state; the same value as before unless something has changed */
export function usePageState<Value>(read: (page: PageState) => Value): Value {
  return useSyncExternalStore(subscribe, () => read(pageState()));
}

function subscribe(onChange: () => void): () => void {
  const ends = Object.values(stores).map((store) => store.subscribe(onChange));
  return () => ends.forEach((end) => end());
}
