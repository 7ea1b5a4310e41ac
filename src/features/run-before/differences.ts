/** @file In which settings A and B differ, in words. */
import type { TFunction } from 'i18next';
import type { TransformName } from '../../config/augment-schema';
import { fieldValue, findField, type ConfigValue } from '../../config/config-fields';
import { isFieldUsed } from '../../config/field-use';
import { differingFields } from '../../config/parse-config';
import type { RunConfig } from '../../config/run-config';
import { choiceName, fieldName, groupName } from '../../i18n/member-names';

/** One for each setting that has an effect in one of the two at least. */
export function differences(t: TFunction, before: RunConfig, now: RunConfig): string[] {
  return differingFields(before, now)
    .filter((path) => isFieldUsed(before, path) || isFieldUsed(now, path))
    .map((path) =>
      t('runBefore.change', {
        field: fieldName(t, path),
        before: valueText(t, path, before),
        now: valueText(t, path, now),
      }),
    );
}

function valueText(t: TFunction, path: string, config: RunConfig): string {
  const value: ConfigValue = fieldValue(config, path);
  if (typeof value === 'boolean') return t(value ? 'runBefore.on' : 'runBefore.off');
  if (Array.isArray(value)) return value.map((name: TransformName) => groupName(t, name)).join(', ');
  return findField(path)?.kind === 'choice' ? choiceName(t, String(value)) : String(value);
}
