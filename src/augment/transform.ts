/**
 * @file What every transform of the pipeline is: parameters drawn at random, then a deterministic
 * function of picture and parameters. Pictures are f32 [height, width, channels] in [0, 1],
 * row-major. Definitions are torchvision's; Chen et al. 2020, appendix A.
 */
import type { PictureSize } from '../datasets/dataset';
import type { Random } from '../random/random';

export interface Picture extends PictureSize {
  /** f32 [height, width, channels] in [0, 1]. */
  data: Float32Array;
}

export interface Transform<Config extends { probability: number }, Parameters> {
  /**
   * Draws this transform's parameters. Called for every view, applied or not, and always draws the
   * same count of numbers, so that moving one slider leaves all other random choices as they were.
   */
  sample(config: Config, random: Random, size: PictureSize): Parameters;
  /** A new picture; the input is left as it was. */
  apply(picture: Picture, parameters: Parameters): Picture;
}
