/** @file Whether the run on show has been judged, is being judged, or never will be. */
import { usePossible } from '../../actions/act';
import type { WholeEvaluation } from '../../evaluate/evaluation';
import { useProbes } from '../../features/probes/store';
import { useRun } from '../../state/run-store';
import { useFirstRun, useSecondRun } from './first-run';
import { useGame } from './store';

/** Its settings forbid it, or its test images could not be had so far. */
export function useIsUntested(): boolean {
  const isOff = useRun(({ runConfig, draft }) => (runConfig ?? draft).evaluation.everySteps === 0);
  return useProbes((probes) => probes.failure !== undefined) || isOff;
}

/** Training is over, and there is nothing more to wait for. */
function useIsRunDone(): boolean {
  const isOver = useRun(({ progress }) => progress.status === 'finished');
  // What a pause came to is not the end.
  const lastStep = useRun(({ progress }) => progress.step);
  const isJudged = useProbes(({ wholes }) => (wholes.at(-1)?.step ?? -1) >= lastStep);
  const isUntested = useIsUntested();
  return isOver && (isJudged || isUntested);
}

/** Training is over, and every round is played once more. */
export function useIsJudging(): boolean {
  const isOver = useRun(({ progress }) => progress.status === 'finished');
  const isDone = useIsRunDone();
  return isOver && !isDone;
}

/** Of the run with colour changes. */
export function useIsTrained(): boolean {
  const hasSecond = useGame((game) => game.hasSecond);
  const isDone = useIsRunDone();
  return hasSecond || isDone;
}

/** Of the run without them; or of the first, where that has no colour changes to take away. */
export function useIsSecondTrained(): boolean {
  const hasSecond = useGame((game) => game.hasSecond);
  const isPossible = usePossible('take-colours-away');
  const isDone = useIsRunDone();
  return isDone && (hasSecond || !isPossible);
}

export interface Ends {
  first: WholeEvaluation;
  second: WholeEvaluation;
}

/** What both runs came to; undefined until both are over and judged. */
export function useEnds(): Ends | undefined {
  const { whole: first } = useFirstRun();
  const { whole: second } = useSecondRun();
  const isOver = useIsRunDone();
  return isOver && first && second ? { first, second } : undefined;
}

/** Before it has learned anything, and once since. */
export function useHasPlayedTwice(): boolean {
  const hasSecond = useGame((game) => game.hasSecond);
  const hasPlayed = useProbes((probes) => probes.points.length > 1);
  const isUntested = useIsUntested();
  return hasSecond || hasPlayed || isUntested;
}
