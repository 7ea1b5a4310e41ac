/** @file In which settings a run differs from another, as one sentence: “Temperature 0.1 instead of 0.5.” */
import type { TFunction } from 'i18next';
import type { RunConfig } from '../../config/run-config';
import { fieldName } from '../../i18n/member-names';
import { differencesOf } from '../../runs/comparison';
import { valueText } from '../run-before/differences';
import './words';

/** More would be read by nobody. */
const maxNamed = 3;

/** @param other the run above it */
export function differenceSentence(t: TFunction, config: RunConfig, other: RunConfig): string {
  const all = differencesOf(other, config);
  if (all.length === 0) return t('runs.same');
  const named = all.slice(0, maxNamed).map(({ path, before, now }) =>
    t('runs.change', {
      field: fieldName(t, path),
      now: valueText(t, path, now),
      before: valueText(t, path, before),
    }),
  );
  const further = all.length - named.length;
  const more = further > 0 ? [t('runs.furtherChanges', { number: String(further) })] : [];
  return t('runs.differs', { changes: [...named, ...more].join(t('runs.join')) });
}
