/** @file Grey value of a pixel, 0.2989 R + 0.587 G + 0.114 B (torchvision, ITU-R 601-2). */

export const luminanceWeights = [0.2989, 0.587, 0.114] as const;

export function luminance(red: number, green: number, blue: number): number {
  return luminanceWeights[0] * red + luminanceWeights[1] * green + luminanceWeights[2] * blue;
}
