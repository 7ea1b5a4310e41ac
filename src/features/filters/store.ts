/** @file What the worker last said of the encoder's first layer. */
import { create } from 'zustand';
import { onNewRun } from '../../state/new-run';
import { WorkerChannel } from '../../state/training-worker';
import type { Filters, FilterTopics } from './calls';

export const useFilters = create<{ filters?: Filters | undefined }>(() => ({}));

const worker = new WorkerChannel<Record<never, never>, FilterTopics>();
worker.onRun('filters', ({ filters }) => useFilters.setState({ filters }));
onNewRun(() => useFilters.setState({ filters: undefined }));
