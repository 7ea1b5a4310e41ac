/**
 * @file Colour jitter (Chen et al. 2020, appendix A): brightness, contrast, saturation and hue in
 * random order, each clipped to [0, 1]. At strength s the factors are U(max(1−δ, 0), 1+δ) with
 * δ = s·base, the hue shift U(−s·base, s·base).
 */
import type { AugmentConfig } from '../config/run-config';
import type { Random } from '../random/random';
import { brightness } from './brightness';
import { contrast } from './contrast';
import { hue } from './hue';
import { saturation } from './saturation';
import type { Picture, Transform } from './transform';

const operations = {
  brightness: (picture: Picture, { brightness: factor }: JitterParameters) =>
    brightness(picture, { factor }),
  contrast: (picture: Picture, { contrast: factor }: JitterParameters) =>
    contrast(picture, { factor }),
  saturation: (picture: Picture, { saturation: factor }: JitterParameters) =>
    saturation(picture, { factor }),
  hue: (picture: Picture, { hue: shift }: JitterParameters) => hue(picture, { shift }),
};
type JitterOperation = keyof typeof operations;

export interface JitterParameters {
  order: readonly JitterOperation[];
  brightness: number;
  contrast: number;
  saturation: number;
  /** Turns. */
  hue: number;
}

export const jitter: Transform<AugmentConfig['jitter'], JitterParameters> = {
  sample(config, random) {
    const order = random.shuffle(Object.keys(operations) as JitterOperation[]);
    return {
      order,
      brightness: factor(config.brightness * config.strength, random),
      contrast: factor(config.contrast * config.strength, random),
      saturation: factor(config.saturation * config.strength, random),
      hue: config.hue * config.strength * random.uniform(-1, 1),
    };
  },
  apply: (picture, parameters) =>
    parameters.order.reduce(
      (current, operation) => operations[operation](current, parameters),
      picture,
    ),
  parameterFields: () => [
    { name: 'brightness', minimum: 0, maximum: 2, step: 0.01 },
    { name: 'contrast', minimum: 0, maximum: 2, step: 0.01 },
    { name: 'saturation', minimum: 0, maximum: 2, step: 0.01 },
    { name: 'hue', minimum: -0.5, maximum: 0.5, step: 0.01, unit: 'turns' },
  ],
};

function factor(delta: number, random: Random): number {
  return random.uniform(Math.max(1 - delta, 0), 1 + delta);
}
