import { expect, it } from 'vitest';
import { failurePresetNames, brokenConfig } from './failure-presets';
import { differingFields } from './parse-config';
import { presetConfig, presetNames } from './presets';

it.each(presetNames)('every failure preset changes something of %s and gives a valid config', (preset) => {
  for (const name of failurePresetNames) {
    const config = presetConfig(preset);
    expect(differingFields(brokenConfig(config, name), config), name).not.toEqual([]);
  }
});
