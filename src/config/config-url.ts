/**
 * @file RunConfig → address bar, from which `read-link.ts` reads it again: `?preset=cifar10-tiny&augment=crop-only&loss.temperature=0.2`. The
 * nearest preset, one of the augmentation where that is shorter, and every field that differs from
 * them, so that a link stays readable and still holds the whole config. Other parameters of the
 * address (such as `backend`) are kept.
 */
import { augmentPart } from './assignment';
import { augmentPreset, augmentPresetNames, type AugmentPresetName } from './augment-presets';
import { findField, fieldValue } from './config-fields';
import { differingFields } from './parse-config';
import { presetLinkName } from './preset-links';
import { presetConfig, presetNames, type PresetName } from './presets';
import { currentPath } from './renamed-fields';
import type { RunConfig } from './run-config';

/** The query (without `?`) that readLink turns back into `config`, other parameters kept. */
export function configToSearch(config: RunConfig, search = ''): string {
  const parameters = new URLSearchParams(search);
  for (const name of [...parameters.keys()]) {
    if (name === 'preset' || describesRun(name)) parameters.delete(name);
  }
  const preset = nearestPreset(config);
  parameters.set('preset', presetLinkName(preset));
  const { augment, paths } = shortestDifference(config, presetConfig(preset));
  if (augment) parameters.set(augmentPart, augment);
  for (const path of paths) parameters.set(path, String(fieldValue(config, path)));
  return parameters.toString();
}

/** How to get from `base` to `config`: perhaps an augmentation preset, then the fields that differ still. */
function shortestDifference(
  config: RunConfig,
  base: RunConfig,
): { augment?: AugmentPresetName; paths: string[] } {
  const ways = augmentPresetNames.map((augment) => ({
    augment,
    paths: differingFields(config, { ...base, augment: augmentPreset(augment) }),
  }));
  const plain = { paths: differingFields(config, base) };
  const shortest = ways.reduce((best, way) => (way.paths.length < best.paths.length ? way : best));
  return shortest.paths.length + 1 <= plain.paths.length ? shortest : plain;
}

function describesRun(name: string): boolean {
  return name === augmentPart || findField(currentPath(name)) !== undefined || name.includes('.');
}

/** The preset from which `config` differs in the fewest fields. */
export function nearestPreset(config: RunConfig): PresetName {
  const distance = (name: PresetName) => differingFields(config, presetConfig(name)).length;
  return presetNames.reduce((best, name) => (distance(name) < distance(best) ? name : best));
}
