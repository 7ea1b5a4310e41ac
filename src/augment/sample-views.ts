/**
 * @file The random half of the pipeline: which transforms a view gets, and with which parameters. The
 * random numbers of a view follow from seed, step, picture and view alone, so that any step's views
 * can be drawn again, by whatever applies them.
 */
import type { AugmentConfig } from '../config/run-config';
import type { PictureSize } from '../datasets/dataset';
import { createRandom, type Random } from '../random/random';
import type { Transform } from './transform';
import { transforms, type ParametersOf, type TransformName } from './transforms';

export type SampledTransform = {
  [Name in TransformName]: { name: Name; parameters: ParametersOf[Name] };
}[TransformName];

/** The transforms that one view gets, in the order in which they are applied. */
export type SampledView = readonly SampledTransform[];

export interface ViewSampling {
  size: PictureSize;
  config: AugmentConfig;
  seed: number;
  /** Steps taken before this one. */
  step: number;
  /** The pictures' indices in the dataset; N of them. */
  indices: ArrayLike<number>;
}

/** 2N of them: the first views of all pictures, then the second views in the same order. */
export function sampleViews({ size, config, seed, step, indices }: ViewSampling): SampledView[] {
  return [0, 1].flatMap((view) =>
    Array.from(indices, (index) =>
      sampleView(config, createRandom(seed, 'views', step, index, view), size),
    ),
  );
}

export function sampleView(config: AugmentConfig, random: Random, size: PictureSize): SampledView {
  return (Object.keys(transforms) as TransformName[]).flatMap((name) => {
    const transform = transforms[name] as Transform<{ probability: number }, unknown>;
    const applied = random.chance(config[name].probability);
    const parameters = transform.sample(config[name], random, size);
    return applied ? ({ name, parameters } as SampledTransform) : [];
  });
}
