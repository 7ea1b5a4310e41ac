/** @file In which settings two runs differ: those alone that have an effect in one of the two at least. */
import { fieldValue, type ConfigValue } from '../config/config-fields';
import { isFieldUsed } from '../config/field-use';
import { differingFields } from '../config/parse-config';
import type { RunConfig } from '../config/run-config';

export interface Difference {
  /** Of a field of the configuration. */
  path: string;
  before: ConfigValue;
  now: ConfigValue;
}

/** In the order of the fields; nothing where both train alike. */
export function differencesOf(before: RunConfig, now: RunConfig): Difference[] {
  return differingFields(before, now)
    .filter((path) => isFieldUsed(before, path) || isFieldUsed(now, path))
    .map((path) => ({ path, before: fieldValue(before, path), now: fieldValue(now, path) }));
}
