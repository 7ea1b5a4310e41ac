/** @file What the page calls the settings that others differ from. */
import type { TFunction } from 'i18next';
import { presetConfig, type PresetName } from '../../config/presets';
import type { RunConfig } from '../../config/run-config';
import { choiceName } from '../../i18n/member-names';

/** The preset's name; as that may name images, other images before it. */
export function presetText(t: TFunction, preset: PresetName, { dataset }: RunConfig): string {
  const name = t(`presets.${preset}`);
  if (dataset.name === presetConfig(preset).dataset.name) return name;
  return t('controls.otherImages', { images: choiceName(t, dataset.name), preset: name });
}
