/**
 * @file Named starting points. `cifar10-tiny` is the setting of the PyTorch table that the project
 * is measured against; `paper-cifar10` is appendix B.9 of Chen et al. 2020.
 */
import type { Bilingual } from './bilingual';
import { PlaygroundError } from './playground-error';
import { parseConfig } from './parse-config';
import type { RunConfig, RunConfigInput } from './run-config';
import { shortened } from './shortened';

interface Preset {
  words: Bilingual<string>;
  /** Over the defaults. */
  config: RunConfigInput;
}

/** A new one is an entry here. */
const entries = {
  /** In a minute on two processor cores: see docs/quick-preset.md. */
  quick: {
    words: { en: 'Quick start: CIFAR-10', ko: '빠른 시작: CIFAR-10' },
    config: {
      dataset: { name: 'cifar10', trainingImages: 2000 },
      augment: { crop: { minimumArea: 0.5 } },
      model: { encoder: 'tiny' },
      loss: { temperature: 0.2 },
      optimizer: { name: 'adam', learningRate: 0.003 },
      training: { batchSize: 64, epochs: 20, logEvery: 2 },
    },
  },
  'quick-shapes': {
    words: { en: 'Quick start: Shapes, no download', ko: '빠른 시작: 도형, 내려받기 없음' },
    config: {
      dataset: { name: 'shapes', trainingImages: 2000 },
      model: { encoder: 'tiny' },
      training: { batchSize: 32, epochs: 10, logEvery: 2 },
    },
  },
  'cifar10-tiny': {
    words: { en: 'CIFAR-10, tiny encoder', ko: 'CIFAR-10, tiny 인코더' },
    config: {},
  },
  'cifar10-small': {
    words: { en: 'CIFAR-10, small encoder', ko: 'CIFAR-10, small 인코더' },
    config: { model: { encoder: 'small', head: { hiddenUnits: 128 } } },
  },
  'paper-cifar10': {
    words: { en: 'As in the paper: ResNet-18', ko: '논문 그대로: ResNet-18' },
    config: {
      augment: { crop: { minimumArea: 0.08 } },
      model: { encoder: 'resnet18', head: { hiddenUnits: 512, outputUnits: 128 } },
      optimizer: { name: 'lars', learningRate: 2, weightDecay: 1e-4 },
      schedule: { name: 'warmup-cosine', warmupEpochs: 10 },
      training: { batchSize: 512, epochs: 1000 },
    },
  },
} satisfies Record<string, Preset>;

export type PresetName = keyof typeof entries;
export const presetNames = Object.keys(entries) as PresetName[];
export const defaultPreset: PresetName = 'cifar10-tiny';

const presets: ReadonlyMap<string, RunConfig> = new Map(
  presetNames.map((name) => [name, parseConfig(entries[name].config)]),
);

/** @throws PlaygroundError `preset-unknown`. */
export function presetConfig(name: string): RunConfig {
  const preset = presets.get(name);
  if (preset) return preset;
  throw new PlaygroundError('preset-unknown', { preset: shortened(name), known: presetNames.join(', ') });
}

/** What the page calls it. */
export function presetWords(name: PresetName): Bilingual<string> {
  return entries[name].words;
}
