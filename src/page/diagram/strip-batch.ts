/** @file The images that the strip's stations show: the watched batch, or before a run the images that it could begin with. */
import type { RunConfig } from '../../config/run-config';
import { useWatched } from '../../features/watched/store';
import { useRun } from '../../state/run-store';
import { useSeen } from '../../ui/on-screen';
import type { BatchSample } from '../../worker/protocol';

/** So many of a batch. */
export const stripImages = 8;

/** Undefined before the first images are there. */
export function useStripBatch(): BatchSample | undefined {
  const watched = useWatched(({ sample }) => sample);
  const shown = useRun(({ batch }) => batch);
  return useSeen(watched ?? shown);
}

/** With which its views are drawn: the run's, as long as there is one. */
export function useStripConfig(): RunConfig {
  return useSeen(useRun(({ runConfig, draft }) => runConfig ?? draft));
}
