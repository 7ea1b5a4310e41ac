/**
 * @file Parameters pinned by hand: sampled view + pins → view. A pin fixes one sampled parameter, or
 * whether a transform is applied at all; all other random choices stay as they were drawn, because
 * every transform draws its numbers whether it is applied or not. Pins are plain data and never change:
 * each function returns new ones.
 */
import type { AugmentConfig } from '../config/run-config';
import type { ImageSize } from '../datasets/dataset';
import type { Random } from '../random/random';
import { sampleView, type SampledTransform, type SampledView, type ViewIndex } from './sample-views';
import { transformNames, type TransformName } from './transforms';

/** How a transform's application is decided: by its probability, or by hand. */
export type Application = 'by-chance' | 'always' | 'never';

export interface TransformPins {
  application: Application;
  /** By the parameter's name. */
  parameters: Readonly<Record<string, number>>;
}

/** Transforms that are left alone are not in it. */
export type Pins = Readonly<Partial<Record<TransformName, TransformPins>>>;

export interface PinnedParameter {
  name: TransformName;
  parameter: string;
  value: number;
}

const unpinned: TransformPins = { application: 'by-chance', parameters: {} };

/** As `sampleView`, with the pinned parameters in place of the drawn ones. */
export function samplePinnedView(
  config: AugmentConfig,
  random: Random,
  size: ImageSize,
  view: ViewIndex,
  pins: Pins,
): SampledView {
  return sampleView(
    decide(config, (name) => applicationOf(pins, name)),
    random,
    size,
    view,
  ).map(
    ({ name, parameters }) =>
      ({ name, parameters: { ...parameters, ...pins[name]?.parameters } }) as SampledTransform,
  );
}

/** What every transform draws for this view, also those that are not applied to it. */
export function sampleEveryTransform(
  config: AugmentConfig,
  random: Random,
  size: ImageSize,
  view: ViewIndex,
): SampledView {
  return sampleView(
    decide(config, () => 'always'),
    random,
    size,
    view,
  );
}

/** A pinned parameter could not be seen in a transform that is not applied, so that it is from now on. */
export function pinParameter(pins: Pins, { name, parameter, value }: PinnedParameter): Pins {
  const parameters = { ...pins[name]?.parameters, [parameter]: value };
  return { ...pins, [name]: { application: 'always', parameters } };
}

/** Back to drawing the parameter; with its last one a transform is applied by chance again. */
export function releaseParameter(pins: Pins, name: TransformName, parameter: string): Pins {
  const { application, parameters } = pins[name] ?? unpinned;
  const kept = Object.fromEntries(Object.entries(parameters).filter(([other]) => other !== parameter));
  const isLast = Object.keys(kept).length === 0;
  return withPins(pins, name, { application: isLast ? 'by-chance' : application, parameters: kept });
}

export function pinApplication(pins: Pins, name: TransformName, application: Application): Pins {
  // Parameters of a transform that may be left out are drawn like everything else.
  const parameters = application === 'always' ? (pins[name]?.parameters ?? {}) : {};
  return withPins(pins, name, { application, parameters });
}

export function releaseTransform(pins: Pins, name: TransformName): Pins {
  return withPins(pins, name, unpinned);
}

export function applicationOf(pins: Pins, name: TransformName): Application {
  return pins[name]?.application ?? 'by-chance';
}

/** The transforms that hold a pin, in the order of `transformNames`. */
export function pinnedTransforms(pins: Pins): TransformName[] {
  return transformNames.filter((name) => pins[name]);
}

function withPins(pins: Pins, name: TransformName, next: TransformPins): Pins {
  const { [name]: _, ...others } = pins;
  return next.application === 'by-chance' ? others : { ...others, [name]: next };
}

function decide(config: AugmentConfig, application: (name: TransformName) => Application): AugmentConfig {
  const decided = { ...config };
  for (const name of transformNames) {
    const choice = application(name);
    if (choice === 'by-chance') continue;
    const probability = choice === 'always' ? 1 : 0;
    Object.assign(decided, { [name]: { ...config[name], probability, views: 'both' } });
  }
  return decided;
}
