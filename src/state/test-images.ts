/** @file The test images that panels and lessons show and compare, from when the first of them is opened. */
import { create } from 'zustand';
import { watchedTestImages, type TestImages, type RunTopics } from '../worker/protocol';
import { WorkerChannel } from './training-worker';
import { isWatched, watch } from './watching';

export const useTestImages = create<{ images?: TestImages | undefined }>(() => ({}));

const worker = new WorkerChannel<Record<never, never>, RunTopics>();
worker.on('test-images', (images) => useTestImages.setState({ images }));

/** They are asked for, also before there is an engine. @returns ends it */
export function watchTestImages(): () => void {
  return watch([watchedTestImages]);
}

/** Whether somebody watches them and they have not come yet. */
export function awaitsTestImages(): boolean {
  return isWatched(watchedTestImages) && !useTestImages.getState().images;
}
