import { expect, it } from 'vitest';
import { failurePresetNames, brokenConfig } from './failure-presets';
import { differingFields } from './parse-config';
import { presetConfig, presetNames } from './presets';
import { withObjective } from './with-objective';

it.each(presetNames)('every failure preset changes something of %s and gives a valid config', (preset) => {
  for (const name of failurePresetNames) {
    const config = presetConfig(preset);
    expect(differingFields(brokenConfig(config, name), config), name).not.toEqual([]);
  }
});

it('makes of any objective a SimCLR run, whose pairs it spoils', () => {
  const autoencoder = withObjective(presetConfig('quick-shapes'), 'autoencoder');
  for (const name of failurePresetNames) {
    const broken = brokenConfig(autoencoder, name);
    expect(broken.objective.name, name).toBe('simclr');
    expect(broken, name).toEqual(brokenConfig(presetConfig('quick-shapes'), name));
  }
});
