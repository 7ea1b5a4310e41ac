/**
 * @file The random half of the pipeline: which transforms a view gets, and with which parameters. The
 * random numbers of a view follow from seed, step, image and view alone, so that any step's views
 * can be drawn again, by whatever applies them. They are drawn for all transforms, in the order of
 * `transformNames`; the order of application is the config's.
 */
import type { AugmentConfig } from '../config/run-config';
import type { ImageSize } from '../datasets/dataset';
import { createRandom, type Random } from '../random/random';
import { transformNames, transformOf, type ParametersOf, type TransformName } from './transforms';

export type SampledTransform = {
  [Name in TransformName]: { name: Name; parameters: ParametersOf[Name] };
}[TransformName];

/** The transforms that one view gets, in the order in which they are applied. */
export type SampledView = readonly SampledTransform[];

/** Which of an image's two views. */
export type ViewIndex = 0 | 1;

export interface ViewSampling {
  size: ImageSize;
  config: AugmentConfig;
  seed: number;
  /** Steps taken before this one. */
  step: number;
  /** The images' indices in the dataset; N of them. */
  indices: ArrayLike<number>;
  /** Of an image; two unless told. */
  views?: 1 | 2;
}

/** The first views of all images, then the second views in the same order if there are two. */
export function sampleViews({ size, config, seed, step, indices, views = 2 }: ViewSampling): SampledView[] {
  return ([0, 1] as const)
    .slice(0, views)
    .flatMap((view) =>
      Array.from(indices, (index) =>
        sampleView(config, createRandom(seed, 'views', step, index, view), size, view, () =>
          createRandom(seed, 'pair', step, index),
        ),
      ),
    );
}

/** @param pairs random numbers that both views have, the same whenever it is called; a view alone takes its own */
export function sampleView(
  config: AugmentConfig,
  random: Random,
  size: ImageSize,
  view: ViewIndex,
  pairs: () => Random = () => random,
): SampledView {
  const sampled = new Map<TransformName, SampledTransform>();
  for (const name of transformNames) {
    const { probability, views } = config[name];
    const transform = transformOf(name);
    if (transform.isShared && probability === 0) continue;
    const source = transform.isShared ? pairs() : random;
    const isApplied = source.chance(probability) && appliesTo(views, view);
    const parameters = transform.sample(config[name], source, size);
    if (isApplied) sampled.set(name, { name, parameters } as SampledTransform);
  }
  return config.order.flatMap((name) => sampled.get(name) ?? []);
}

/** Whether a transform that is applied to `views` is applied to this one. */
function appliesTo(views: AugmentConfig['crop']['views'], view: ViewIndex): boolean {
  return views === 'both' || views === (view === 0 ? 'first' : 'second');
}
