/** @file How far a rebuilt image is off, as an image. */

/** Values are that many times as light as they are off, so that half of the way from black to white is white. */
const gain = 2;

/** @param image f32 values in [0, 1], as many as `rebuilt` has @returns f32, in [0, 1]: of each value how far it is off */
export function errorImage(image: Float32Array, rebuilt: Float32Array): Float32Array {
  return image.map((value, i) => Math.min(gain * Math.abs(value - rebuilt[i]!), 1));
}
