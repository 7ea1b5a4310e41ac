/**
 * @file The operations by the names and parameters of `augmentations.json`, by which the reference
 * vectors call them, as transforms with given parameters.
 */
import type { JitterParameters } from './jitter';
import type { SampledTransform } from './sample-views';
import type { ParametersOf } from './transforms';

/** From a file: each operation reads the numbers that it knows. */
export type OperationParameters = Readonly<Record<string, number | string>>;

const noChange: JitterParameters = { order: [], brightness: 1, contrast: 1, saturation: 1, hue: 0 };

function named<Name extends keyof ParametersOf>(name: Name) {
  return (parameters: OperationParameters) =>
    ({ name, parameters: parameters as unknown as ParametersOf[Name] }) as SampledTransform;
}

function oneOfJitter(operation: JitterParameters['order'][number], amount: 'factor' | 'shift') {
  return (parameters: OperationParameters): SampledTransform => ({
    name: 'jitter',
    parameters: { ...noChange, order: [operation], [operation]: Number(parameters[amount]) },
  });
}

export const operations: Readonly<Record<string, (parameters: OperationParameters) => SampledTransform>> = {
  'flip-horizontal': named('flip'),
  'flip-vertical': named('verticalFlip'),
  'resized-crop': named('crop'),
  brightness: oneOfJitter('brightness', 'factor'),
  contrast: oneOfJitter('contrast', 'factor'),
  saturation: oneOfJitter('saturation', 'factor'),
  hue: oneOfJitter('hue', 'shift'),
  grayscale: named('grayscale'),
  'gaussian-blur': named('blur'),
  'gaussian-noise': named('noise'),
  sobel: named('sobel'),
  rotate: named('rotate'),
  cutout: named('cutout'),
  solarize: named('solarize'),
};
