/** @file In which settings A and B differ, in words. */
import type { TFunction } from 'i18next';
import type { TransformName } from '../../config/augment-schema';
import { findField, type ConfigValue } from '../../config/config-fields';
import type { RunConfig } from '../../config/run-config';
import { choiceName, fieldName, groupName } from '../../i18n/member-names';
import { differencesOf } from '../../runs/comparison';
import './words';

/** One for each setting that has an effect in one of the two at least. */
export function differences(t: TFunction, before: RunConfig, now: RunConfig): string[] {
  return differencesOf(before, now).map((one) =>
    t('runBefore.change', {
      field: fieldName(t, one.path),
      before: valueText(t, one.path, one.before),
      now: valueText(t, one.path, one.now),
    }),
  );
}

export function valueText(t: TFunction, path: string, value: ConfigValue): string {
  if (typeof value === 'boolean') return t(value ? 'runBefore.on' : 'runBefore.off');
  // Of a sum like 0.1 + 0.2 without the last digits, which nobody has set.
  if (typeof value === 'number') return String(Number(value.toPrecision(10)));
  if (Array.isArray(value)) return value.map((name: TransformName) => groupName(t, name)).join(', ');
  return findField(path)?.kind === 'choice' ? choiceName(t, String(value)) : String(value);
}
