/**
 * @file RunConfig ↔ address bar: `?preset=cifar10-tiny&loss.temperature=0.2`. The nearest preset
 * and every field that differs from it, so that a link stays readable and still holds the whole
 * config. Other parameters of the address (such as `backend`) are kept.
 */
import { findField, fieldValue } from './config-fields';
import { differingFields, parseFieldText, withFields } from './parse-config';
import { defaultPreset, presetConfig, presetNames, type PresetName } from './presets';
import type { RunConfig } from './run-config';

/**
 * @param search the address's query, with or without `?`.
 * @throws PlaygroundError for an unknown preset or a bad value; parameters that are no field are left alone.
 */
export function configFromSearch(search: string): RunConfig {
  const parameters = new URLSearchParams(search);
  const changes = [...parameters]
    .filter(([name]) => findField(name) || name.includes('.'))
    .map(([name, text]) => parseFieldText(name, text));
  return withFields(presetConfig(parameters.get('preset') ?? defaultPreset), changes);
}

/** The query (without `?`) that configFromSearch turns back into `config`, other parameters kept. */
export function configToSearch(config: RunConfig, search = ''): string {
  const parameters = new URLSearchParams(search);
  for (const name of [...parameters.keys()]) {
    if (name === 'preset' || findField(name) || name.includes('.')) parameters.delete(name);
  }
  const preset = nearestPreset(config);
  parameters.set('preset', preset);
  for (const path of differingFields(config, presetConfig(preset))) {
    parameters.set(path, String(fieldValue(config, path)));
  }
  return parameters.toString();
}

/** The preset from which `config` differs in the fewest fields. */
export function nearestPreset(config: RunConfig): PresetName {
  const distance = (name: PresetName) => differingFields(config, presetConfig(name)).length;
  return presetNames.reduce((best, name) => (distance(name) < distance(best) ? name : best));
}
