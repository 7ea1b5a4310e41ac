/** @file The settings with which the views on show are drawn. */
import type { RunConfig } from '../../../config/run-config';
import { useRun } from '../../../state/run-store';

/** While a run is going its own settings made the views; otherwise the draft shows its effect. */
export function useShownConfig(): RunConfig {
  return useRun(({ progress, runConfig, draft }) =>
    progress.status === 'running' && runConfig ? runConfig : draft,
  );
}
