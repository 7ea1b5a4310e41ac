/** @file A run that gives way to another: what the page shows of it, which bringing it back shows again. */
import { metricHistory, type History } from './metric-history';
import { updates } from './run-news';
import { useRun, type RunState } from './run-store';

export interface KeptRun {
  run: Pick<
    RunState,
    | 'draft'
    | 'preset'
    | 'setAside'
    | 'runConfig'
    | 'progress'
    | 'latest'
    | 'pace'
    | 'ownPart'
    | 'batch'
    | 'elapsedMs'
  >;
  history: History;
}

/** The run on show as it stands; nothing before its first step. */
export function keptRun(): KeptRun | undefined {
  updates.flush();
  const { draft, preset, setAside, runConfig, progress, latest, pace, ownPart, batch, elapsedMs } =
    useRun.getState();
  if (!runConfig || progress.step === 0) return undefined;
  return {
    run: {
      draft,
      preset,
      setAside,
      runConfig,
      progress,
      latest,
      pace,
      ownPart,
      ...(batch && { batch }),
      elapsedMs,
    },
    history: metricHistory.take(),
  };
}
