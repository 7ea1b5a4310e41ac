/**
 * @file What links call presets. `quick` once was of Shapes, and links of that time keep what they meant; the
 * preset that has the name today goes by another one in links.
 */
import { presetConfig, type PresetName } from './presets';
import type { RunConfig } from './run-config';

const linkNames: Partial<Record<PresetName, string>> = {
  quick: 'quick-cifar10',
  'quick-shapes': 'quick',
};

export function presetLinkName(name: PresetName): string {
  return linkNames[name] ?? name;
}

/** @throws PlaygroundError `preset-unknown`. */
export function presetOfLink(linkName: string): RunConfig {
  const renamed = Object.entries(linkNames).find(([, known]) => known === linkName);
  return presetConfig(renamed?.[0] ?? linkName);
}
