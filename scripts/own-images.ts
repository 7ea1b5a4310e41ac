/** @file What `--data` comes to once the images have been read, for `npm run train` and `npm run sweep`. */
import { withFields } from '../src/config/parse-config';
import type { RunConfig } from '../src/config/run-config';
import type { ReadSettings } from '../src/datasets/own/read-set';
import type { HandedSet } from '../src/headless';
import { BadOption } from './bad-option';
import { filesNamed, type NamedFile } from './own-files';

export interface OwnData {
  /** As they were named. */
  paths: readonly string[];
  files: readonly NamedFile[];
  /** Whether the settings say so; else they go with the images. */
  hasSize: boolean;
  hasCount: boolean;
}

/**
 * @param set paths of the fields that somebody has set
 * @returns nothing where the dataset is another
 * @throws BadOption where none are named, or one of them is not there
 */
export function dataOf(
  { dataset }: RunConfig,
  paths: readonly string[] | undefined,
  set: readonly string[],
): OwnData | undefined {
  if (dataset.name !== 'own') return undefined;
  if (!paths) throw new BadOption('The dataset is images of your own: name them by --data PATH…');
  return {
    paths,
    files: filesNamed(paths),
    hasSize: set.includes('dataset.imageSize'),
    hasCount: set.includes('dataset.trainingImages'),
  };
}

/** How they are made alike. */
export function settingsToRead({ dataset }: RunConfig, { hasSize }: OwnData): ReadSettings {
  const { imageSize, fit, ground, invert } = dataset;
  return { imageSize: hasSize ? imageSize : undefined, fit, ground, invert };
}

/** @returns the settings, which name the images by their content @throws Error where there are none */
export function namingImages(config: RunConfig, data: OwnData, set: HandedSet): RunConfig {
  const { inspection, identity, trainingImages } = set;
  if (!identity) throw new Error(inspection.message);
  const count = data.hasCount ? Math.min(config.dataset.trainingImages, trainingImages) : trainingImages;
  return withFields(config, [
    ['dataset.setSha256', identity.setSha256],
    ['dataset.imageSize', identity.imageSize],
    ['dataset.trainingImages', count],
  ]);
}

/** What was read, and what was left out and why. */
export function saidOf({ inspection: { message, badFiles, outcome } }: HandedSet): string[] {
  if (outcome === 'refused') return [];
  return [message, ...badFiles.slice(1).map(({ reason }) => `Left out: ${reason}`)];
}
