/** @file The test images that panels show and compare, from when the first of them is opened. */
import { create } from 'zustand';
import type { TestImages, RunTopics } from '../worker/protocol';
import { WorkerChannel } from './training-worker';

export const useTestImages = create<{ images?: TestImages | undefined }>(() => ({}));

const worker = new WorkerChannel<Record<never, never>, RunTopics>();
worker.on('test-images', (images) => useTestImages.setState({ images }));
