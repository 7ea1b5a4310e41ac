/**
 * @file Which batch the laboratory shows, and with which settings its views are drawn: the run's live
 * batch, one that the visitor holds still, or the batch of a step that he asked for.
 */
import { useEffect } from 'react';
import type { RunConfig } from '../../config/run-config';
import { useRun, type RunState } from '../../state/run-store';
import type { BatchSample } from '../../worker/protocol';
import { askBatch, useLaboratory, type Source } from './store';

/** What the views are to the run: the i18n key `laboratory.source.<provenance>`. */
export type Provenance = 'trained' | 'upcoming' | 'changed';

export interface ShownBatch {
  batch: BatchSample | undefined;
  /** Draws the views. */
  config: RunConfig;
  provenance: Provenance;
}

/** @param isOnScreen nothing is asked of the worker for a laboratory that nobody sees */
export function useShownBatch(source: Source, count: number, isOnScreen: boolean): ShownBatch {
  const liveStep = useRun((run) => (run.latest ? run.latest.step - 1 : 0));
  const batch = useLaboratory((laboratory) => laboratory.batch);
  const config = useRun((run) => configFor(run, source));
  const provenance = useRun((run) => provenanceOf(run, config, batch));
  const step = source.kind === 'live' ? liveStep : source.step;
  const order = useRun(({ runConfig, draft, progress }) => {
    const { seed, dataset, training } = runConfig ?? draft;
    return JSON.stringify([
      seed,
      dataset,
      training.batchSize,
      training.epochs,
      progress.status === 'loading',
    ]);
  });
  useEffect(() => {
    if (isOnScreen) askBatch(step, count);
    // Another order of images, or another worker, gives the same step other images.
  }, [step, count, order, isOnScreen]);
  return { batch, config, provenance };
}

/** A run that is going, and a step that was asked for, have the run's settings; otherwise the draft shows its effect. */
function configFor({ runConfig, draft, progress }: RunState, { kind }: Source): RunConfig {
  return runConfig && (progress.status === 'running' || kind === 'replay') ? runConfig : draft;
}

function provenanceOf(run: RunState, config: RunConfig, batch: BatchSample | undefined): Provenance {
  const { runConfig, draft, progress, latest } = run;
  const { seed, augment } = runConfig ?? draft;
  const isChanged =
    config.seed !== seed ||
    (config.augment !== augment && JSON.stringify(config.augment) !== JSON.stringify(augment));
  if (isChanged) return 'changed';
  // The two are shown one after the other.
  const taken = Math.max(progress.step, latest?.step ?? 0);
  return batch && batch.step < taken ? 'trained' : 'upcoming';
}
