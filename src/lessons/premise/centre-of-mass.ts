/**
 * @file MNIST's own last step of preparation (LeCun et al. 1998): a digit is shifted so that the centre
 * of mass of its ink lies at pixel (14, 14) of 28×28, here by whole pixels. A turn about the image's
 * centre at (13.5, 13.5) moves it by one pixel, which says nothing about the digit.
 */
import type { FloatImage } from '../../transforms/transform';

/** A new image of one channel; what leaves the image is lost, what enters is 0. A blank one stays as it is. */
export function centred(image: FloatImage): FloatImage {
  const { height, width, data } = image;
  let [mass, down, right] = [0, 0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const ink = data[y * width + x]!;
      mass += ink;
      down += ink * y;
      right += ink * x;
    }
  }
  if (mass === 0) return image;
  const shiftDown = Math.round(height / 2 - down / mass);
  const shiftRight = Math.round(width / 2 - right / mass);
  const result = new Float32Array(data.length);
  for (let y = Math.max(shiftDown, 0); y < Math.min(height + shiftDown, height); y++) {
    for (let x = Math.max(shiftRight, 0); x < Math.min(width + shiftRight, width); x++) {
      result[y * width + x] = data[(y - shiftDown) * width + x - shiftRight]!;
    }
  }
  return { ...image, data: result };
}
