/**
 * @file Named starting points. `cifar10-tiny` is the setting of the PyTorch table that the project
 * is measured against; `paper-cifar10` is appendix B.9 of Chen et al. 2020.
 */
import { PlaygroundError } from './playground-error';
import { parseConfig } from './parse-config';
import type { RunConfig, RunConfigInput } from './run-config';
import { shortened } from './shortened';

const presetInputs = {
  quick: {
    dataset: { name: 'shapes', trainingImages: 2000 },
    model: { encoder: 'tiny' },
    training: { batchSize: 32, epochs: 10, logEvery: 2 },
  },
  'cifar10-tiny': {},
  'cifar10-small': { model: { encoder: 'small', head: { hiddenUnits: 128 } } },
  'paper-cifar10': {
    augment: { crop: { minimumArea: 0.08 } },
    model: { encoder: 'resnet18', head: { hiddenUnits: 512, outputUnits: 128 } },
    optimizer: { name: 'lars', learningRate: 2, weightDecay: 1e-4 },
    schedule: { name: 'warmup-cosine', warmupEpochs: 10 },
    training: { batchSize: 512, epochs: 1000 },
  },
} satisfies Record<string, RunConfigInput>;

export type PresetName = keyof typeof presetInputs;
export const presetNames = Object.keys(presetInputs) as PresetName[];
export const defaultPreset: PresetName = 'cifar10-tiny';

const presets: ReadonlyMap<string, RunConfig> = new Map(
  presetNames.map((name) => [name, parseConfig(presetInputs[name])]),
);

/** @throws PlaygroundError `preset-unknown`. */
export function presetConfig(name: string): RunConfig {
  const preset = presets.get(name);
  if (preset) return preset;
  throw new PlaygroundError('preset-unknown', { preset: shortened(name), known: presetNames.join(', ') });
}
