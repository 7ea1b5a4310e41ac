/** @file What the station of the run's objective shows of the last logged step. */
import { useRun } from '../../state/run-store';
import { useSeen } from '../../ui/on-screen';

/**
 * Undefined before the first logged step.
 * @typeParam Picture what the objective's own measures hold
 */
export function usePicture<Picture>(): Picture | undefined {
  return useSeen(useRun((run) => run.insight?.picture)) as Picture | undefined;
}
