/** @file The stores that say what can be done to the page now. */
import { useSyncExternalStore } from 'react';
import { useExperiments } from '../features/experiments/store';
import { useRun } from '../state/run-store';
import { useTestImages } from '../state/test-images';

const stores = [useRun, useExperiments, useTestImages];

export interface PageState {
  run: ReturnType<typeof useRun.getState>;
  experiments: ReturnType<typeof useExperiments.getState>;
  testImages: ReturnType<typeof useTestImages.getState>;
}

export function pageState(): PageState {
  return {
    run: useRun.getState(),
    experiments: useExperiments.getState(),
    testImages: useTestImages.getState(),
  };
}

/** @param read of the page's state; the same value as before unless something has changed */
export function usePageState<Value>(read: (page: PageState) => Value): Value {
  return useSyncExternalStore(subscribe, () => read(pageState()));
}

function subscribe(onChange: () => void): () => void {
  const ends = stores.map((store) => store.subscribe(onChange));
  return () => ends.forEach((end) => end());
}
