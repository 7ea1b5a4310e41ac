/** @file Whether the run without colour changes is over and judged. */
import { usePossible } from '../../actions/act';
import { useProbes } from '../../features/probes/store';
import { useRun } from '../../state/run-store';
import { useGame } from './store';

/** Or the first run, where that has no colour changes to take away. */
export function useIsSecondTrained(): boolean {
  const hasSecond = useGame((game) => game.hasSecond);
  const isPossible = usePossible('take-colours-away');
  const isOver = useRun(({ progress }) => progress.status === 'finished');
  const isJudged = useProbes((probes) => probes.wholes.length > 0);
  return isOver && isJudged && (hasSecond || !isPossible);
}
