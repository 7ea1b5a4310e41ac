/** @file What the run on show is trained for, or the one that would begin now. */
import type { ObjectiveDescription } from '../objectives/objective-description';
import { chosenObjective, comparesPairs } from '../objectives/objectives';
import { useRun } from './run-store';

export function useObjective(): ObjectiveDescription {
  return useRun((run) => chosenObjective(run.runConfig ?? run.draft));
}

/** Whether that learns from how alike two views of an image are. */
export function useComparesPairs(): boolean {
  return useRun((run) => comparesPairs(run.runConfig ?? run.draft));
}
