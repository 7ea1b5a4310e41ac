/** @file The runs that are compared with the one on show, beside whichever comes next. */
import { create } from 'zustand';
import type { RunConfig } from '../../config/run-config';
import type { History } from '../../state/metric-history';
import type { Judgements } from '../run-before/conclusion';

/** A run that is over, or rests, with all that is drawn of it. */
export interface ComparedRun {
  id: string;
  name: string;
  config: RunConfig;
  /** Steps taken. */
  step: number;
  history: History;
  evidence: Judgements;
}

/** More curves than these nobody can tell apart. */
export const mostCompared = 8;

export const useCompared = create<{ runs: readonly ComparedRun[] }>(() => ({ runs: [] }));

/** One that is there already is replaced, as it may have gone on. */
export function compare(run: ComparedRun): void {
  useCompared.setState(({ runs }) => {
    const place = runs.findIndex(({ id }) => id === run.id);
    return { runs: place < 0 ? [...runs, run] : runs.with(place, run) };
  });
}

export function leaveComparison(id: string): void {
  useCompared.setState(({ runs }) => ({ runs: runs.filter((run) => run.id !== id) }));
}

export function leaveAll(): void {
  useCompared.setState({ runs: [] });
}
