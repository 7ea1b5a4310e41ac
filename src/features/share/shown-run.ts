/** @file The run on show, as it is given away: the newest that the page has of it. */
import { metricHistory } from '../../state/metric-history';
import { updates } from '../../state/run-news';
import { useRun } from '../../state/run-store';
import { useProbes } from '../probes/store';

export function shownRun() {
  updates.flush();
  const { runConfig, draft, progress, batch, latest } = useRun.getState();
  return {
    /** Of the run that would begin now, where none has. */
    config: runConfig ?? draft,
    progress,
    batch,
    latest,
    evidence: useProbes.getState(),
    /** In steps and the loss's unit. */
    losses: metricHistory.points('train/loss'),
  };
}

export type ShownRun = ReturnType<typeof shownRun>;
