/**
 * @file What stands on the command line and in the address as `name=value`: a field's new value, or
 * `augment=<preset>`, which sets all fields of the augmentation.
 */
import { augmentPreset, augmentPresetNames, type AugmentPresetName } from './augment-presets';
import { configFields, sameValue, valueAt, type ConfigValue } from './config-fields';
import { parseFieldText } from './parse-config';
import type { AugmentConfig } from './run-config';

/** The name that stands for all fields of the augmentation. */
export const augmentPart = 'augment';

const augmentPaths = configFields
  .map(({ path }) => path)
  .filter((path) => path.startsWith(`${augmentPart}.`));

/**
 * The changes for withFields, of which later ones win.
 * @throws PlaygroundError for an unknown field or augmentation preset, or a text that is no value.
 */
export function parseAssignment(name: string, text: string): (readonly [string, ConfigValue])[] {
  return name === augmentPart ? augmentChanges(augmentPreset(text)) : [parseFieldText(name, text)];
}

/** All fields of the augmentation with their values. */
export function augmentChanges(augment: AugmentConfig): (readonly [string, ConfigValue])[] {
  return augmentPaths.map((path) => [path, augmentValue(augment, path)] as const);
}

/** The preset that is exactly this, if one is. */
export function findAugmentPreset(augment: AugmentConfig): AugmentPresetName | undefined {
  return augmentPresetNames.find((name) => {
    const preset = augmentPreset(name);
    return augmentPaths.every((path) => sameValue(augmentValue(augment, path), augmentValue(preset, path)));
  });
}

function augmentValue(augment: AugmentConfig, path: string): ConfigValue {
  return valueAt({ augment }, path) as ConfigValue;
}
