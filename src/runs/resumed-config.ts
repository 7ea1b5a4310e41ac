/**
 * @file What may change of a run that goes on: how long it is and how it learns from there on, and what is
 * logged and judged. Anything else would make another run of it.
 */
import { fieldValue } from '../config/config-fields';
import { differingFields } from '../config/parse-config';
import { PlaygroundError } from '../config/playground-error';
import type { RunConfig } from '../config/run-config';

const changeable = /^(training\.(epochs|logEvery)|evaluation\.\w+|schedule\.\w+|optimizer\.(?!name$)\w+)$/;

/**
 * @param kept with which the run was trained so far
 * @returns the paths that change
 * @throws PlaygroundError `run-setting-fixed` for one that may not
 */
export function changesOnResuming(kept: RunConfig, wanted: RunConfig): string[] {
  const changes = differingFields(kept, wanted);
  const fixed = changes.find((path) => !changeable.test(path));
  if (fixed !== undefined) {
    throw new PlaygroundError('run-setting-fixed', { field: fixed, value: String(fieldValue(kept, fixed)) });
  }
  return changes;
}
