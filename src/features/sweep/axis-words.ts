/** @file What a sweep's axes, and the values along them, are called. */
import type { TFunction } from 'i18next';
import { augmentPart } from '../../config/assignment';
import { augmentPresetNames, augmentPresetWords } from '../../config/augment-presets';
import { findField } from '../../config/config-fields';
import { formatNumber } from '../../i18n/format-number';
import type { Language } from '../../i18n/i18n';
import { choiceName, fieldName } from '../../i18n/member-names';
import type { AxisValue, AxisValues } from '../../runs/sweeps/paper-sweep';
import { paperSweep, type PaperSweepName } from '../../runs/sweeps/sweeps';

export interface AxisNames {
  label: (axis: string) => string;
  value: (axis: string, value: AxisValue) => string;
  /** All values of a place, without the axes that are no settings. */
  place: (values: AxisValues) => string;
}

/** @param paper the ready-made sweep whose axes they may be */
export function axisNames(t: TFunction, language: string, paper: PaperSweepName | undefined): AxisNames {
  const own = (axis: string) => (paper && paperSweep(paper).axes?.[axis])?.[language as Language];
  const label = (axis: string) => {
    if (axis === augmentPart) return t('sweep.augmentation');
    return own(axis)?.label ?? (findField(axis) ? fieldName(t, axis) : axis);
  };
  const value = (axis: string, of: AxisValue): string => {
    if (typeof of === 'boolean') return t(of ? 'sweep.on' : 'sweep.off');
    if (typeof of === 'number') return formatNumber(language, of, { maximumSignificantDigits: 6 });
    const preset = axis === augmentPart && augmentPresetNames.find((name) => name === of);
    if (preset) return augmentPresetWords(preset)[language as Language];
    return own(axis)?.values[of] ?? (findField(axis)?.kind === 'choice' ? choiceName(t, of) : of);
  };
  return {
    label,
    value,
    place: (values) =>
      Object.entries(values)
        .map(([axis, of]) => (own(axis) ? value(axis, of) : `${label(axis)} ${value(axis, of)}`))
        .join(', '),
  };
}
