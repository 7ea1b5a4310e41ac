/** @file The settings of the game's first run, also once the one without colour changes has taken its place. */
import type { RunConfig } from '../../config/run-config';
import { useRunBefore } from '../../features/run-before/store';
import { useRun } from '../../state/run-store';
import { useGame } from './store';

export function useFirstSettings(): RunConfig {
  const now = useRun((run) => run.runConfig ?? run.draft);
  const hasSecond = useGame((game) => game.hasSecond);
  const before = useRunBefore((state) => state.before?.config);
  return (hasSecond && before) || now;
}
