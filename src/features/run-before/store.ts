/**
 * @file A beside B: the run before (A), kept while the one that took its place (B) is on show. One at a
 * time: the next that gives way takes its place.
 */
import { create } from 'zustand';
import type { RunConfig } from '../../config/run-config';
import { keptRun, type KeptRun } from '../../state/kept-run';
import { bringBack, saveRun } from '../../state/run-controller';
import { useRun } from '../../state/run-store';
import { takeSettings } from '../../state/settings';
import { useProbes, type ProbesState } from '../probes/store';

export interface RunBefore extends KeptRun {
  config: RunConfig;
  evidence: ProbesState;
  /** Its weights are kept, so that the very run can go on; undefined until the worker has handed them over. */
  canGoOn?: boolean;
}

interface RunBeforeState {
  /** A. */
  before?: RunBefore | undefined;
}

export const useRunBefore = create<RunBeforeState>(() => ({}));

/** Of A, on its way from the worker. */
let checkpoint: Promise<Blob | undefined> = Promise.resolve(undefined);

/**
 * Begins B; the run on show is kept as A, if it has taken a step.
 * @param begin ends the run on show and starts another
 * @throws what `begin` throws; A is then the one that it was
 */
export function beginBeside(begin: () => void): void {
  const kept = keptRun();
  const evidence = useProbes.getState();
  // Asked for before the run is ended: the worker answers in that order.
  const saved =
    kept &&
    saveRun().then(
      (run) => run.checkpoint,
      () => undefined,
    );
  begin();
  if (!kept || !saved) return;
  const before: RunBefore = { ...kept, config: kept.run.runConfig!, evidence };
  checkpoint = saved;
  useRunBefore.setState({ before });
  void saved.then((file) => {
    if (useRunBefore.getState().before !== before) return;
    useRunBefore.setState({ before: { ...before, canGoOn: file !== undefined } });
  });
}

/** A is on show again, with its curves, evidence and settings, and goes on where it was; B is gone. */
export function undoComparison(): void {
  const before = useRunBefore.getState().before!;
  const { runId } = useRun.getState();
  const saved = checkpoint;
  letGo();
  takeSettings(before.run.draft);
  void saved.then((file) => {
    if (useRun.getState().runId !== runId) return;
    void bringBack(before, file);
    if (file) useProbes.setState(before.evidence);
  });
}

export function letGo(): void {
  checkpoint = Promise.resolve(undefined);
  useRunBefore.setState({ before: undefined });
}
