/**
 * @file What every transform of the pipeline is: parameters drawn at random, then a deterministic
 * function of image and parameters. Images are f32 [height, width, channels] in [0, 1],
 * row-major. Definitions are torchvision's; Chen et al. 2020, appendix A.
 */
import type { ImageSize } from '../datasets/dataset';
import type { Unit } from '../config/schema-fields';
import type { Random } from '../random/random';
import type { DeviceTransform } from '../tensor/view-program';

export interface FloatImage extends ImageSize {
  /** f32 [height, width, channels] in [0, 1]. */
  data: Float32Array;
}

export type NoParameters = Record<string, never>;

/** The range of one sampled parameter, for a slider that pins it by hand. */
export interface ParameterField<Name extends string = string> {
  name: Name;
  minimum: number;
  maximum: number;
  step: number;
  unit?: Unit;
}

/** What of the sampled parameters is a number. */
type NumberNames<Parameters> = {
  [Name in keyof Parameters]: Parameters[Name] extends number ? Name : never;
}[keyof Parameters] &
  string;

export interface DeviceDefinition<Parameters> extends DeviceTransform {
  /** The columns' values by name, where they are not the parameters themselves. */
  columnValues?(parameters: Parameters): Readonly<Record<string, number>>;
}

export interface Transform<Config, Parameters> {
  /**
   * Draws this transform's parameters. Called for every view, applied or not, and always draws the
   * same count of numbers, so that moving one slider leaves all other random choices as they were.
   */
  sample(config: Config, random: Random, size: ImageSize): Parameters;
  /**
   * Another image; the input is left as it was.
   * @param data where its values go, all of them written; a new array unless told
   */
  apply(image: FloatImage, parameters: Parameters, data?: Float32Array): FloatImage;
  device: DeviceDefinition<Parameters>;
  /** Of all parameters that are numbers. Values within range need not fit each other: `apply` takes any. */
  parameterFields(size: ImageSize): ParameterField<NumberNames<Parameters>>[];
}
