/** @file The watched batch of the run on show: its images, what the network made of them at the start, and makes of them now. */
import { create } from 'zustand';
import { onNewRun } from '../../state/new-run';
import { WorkerChannel } from '../../state/training-worker';
import type { BatchSample } from '../../worker/protocol';
import type { WatchedLook, WatchedTopics } from './calls';

interface WatchedState {
  /** Together with `start` and `now`; none before a run begins. */
  sample?: BatchSample | undefined;
  start?: WatchedLook | undefined;
  now?: WatchedLook | undefined;
}

export const useWatched = create<WatchedState>(() => ({}));

const worker = new WorkerChannel<Record<never, never>, WatchedTopics>();
worker.onRun('watched-batch', ({ sample, start }) => useWatched.setState({ sample, start, now: start }));
worker.onRun('watched', ({ now }) => useWatched.setState({ now }));
onNewRun(() => useWatched.setState(useWatched.getInitialState(), true));
