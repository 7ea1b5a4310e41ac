/** @file How often colour histograms alone would find the partner: the last answer, and whether it still holds. */
import { create } from 'zustand';
import type { RunConfig } from '../../config/run-config';
import { latestOf } from '../../rpc/client';
import { useRun } from '../../state/run-store';
import { publishedAlready, WorkerChannel } from '../../state/training-worker';
import type { HistogramShortcutReport, ShortcutCalls } from './calls';

export interface ShortcutState {
  report?: HistogramShortcutReport;
  /** A newer question waits for its answer. */
  isOutdated: boolean;
}

export const useShortcut = create<ShortcutState>(() => ({ isOutdated: false }));

const worker = new WorkerChannel<ShortcutCalls>();
const ask = latestOf((config: RunConfig, signal) => worker.call('histogramShortcut', config, { signal }));

/** Of the draft; answered between two steps. */
export function askHistogramShortcut(): void {
  useShortcut.setState({ isOutdated: true });
  ask(useRun.getState().draft).then(
    (report) => report && useShortcut.setState({ report, isOutdated: false }),
    publishedAlready,
  );
}
