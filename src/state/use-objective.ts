/** @file What the run on show is trained for, or the one that would begin now. */
import type { ObjectiveDescription } from '../objectives/objective-description';
import { chosenObjective } from '../objectives/objectives';
import { useRun } from './run-store';

export function useObjective(): ObjectiveDescription {
  return useRun((run) => chosenObjective(run.runConfig ?? run.draft));
}
