/** @file A config with as many epochs as the training that was asked for needs. */
import { existsSync, readFileSync } from 'node:fs';
import { findField, type NumberField } from '../src/config/config-fields';
import { withField } from '../src/config/parse-config';
import type { RunConfig } from '../src/config/run-config';
import { manifestSchema } from '../src/datasets/manifest';
import { imagesPerStep } from '../src/objectives/objectives';
import { BadOption } from './bad-option';
import { fullSets } from './full-sets';

/** How much training an option asks for. */
export interface Length {
  option: string;
  count: number;
  /** How many of those that it counts a step takes. */
  perStep: number;
}

/**
 * Raises the epochs where they hold fewer steps than were asked for.
 * @param images that there are to train on
 * @throws BadOption if as many epochs as there may be hold too few.
 */
export function longEnough(
  config: RunConfig,
  { option, count, perStep }: Length,
  images = trainingImages(config),
): RunConfig {
  const steps = Math.ceil(count / perStep);
  const { epochs } = config.training;
  const stepsPerEpoch = stepsPerEpochOf(config, images);
  // A batch larger than the dataset leaves no steps at all; the worker says so.
  if (steps <= stepsPerEpoch * epochs || stepsPerEpoch === 0) return config;
  const { maximum } = findField('training.epochs') as NumberField;
  if (steps > stepsPerEpoch * maximum) {
    const each = perStep === 1 ? '' : ` of ${perStep}`;
    throw new BadOption(
      `--${option} is ${count}, but must be at most ${stepsPerEpoch * maximum * perStep}: ${stepsPerEpoch} steps${each} in each of ${maximum} epochs.`,
    );
  }
  return withField(config, 'training.epochs', Math.ceil(steps / stepsPerEpoch));
}

export function stepsPerEpochOf(config: RunConfig, images = trainingImages(config)): number {
  return Math.floor(images / imagesPerStep(config));
}

/** How many there are; bundled data sets may hold fewer than the config asks for. */
function trainingImages({ dataset }: RunConfig): number {
  const full = fullSets()[dataset.name];
  if (full !== undefined) return Math.min(full, dataset.trainingImages);
  const manifest = `public/datasets/${dataset.name}/manifest.json`;
  if (!existsSync(manifest)) return dataset.trainingImages;
  const { splits } = manifestSchema.parse(JSON.parse(readFileSync(manifest, 'utf8')));
  return Math.min(splits.train.labels.length, dataset.trainingImages);
}
