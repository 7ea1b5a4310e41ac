/** @file Grey value of a pixel, 0.2989 R + 0.587 G + 0.114 B (torchvision, ITU-R 601-2). */
export function luminance(red: number, green: number, blue: number): number {
  return 0.2989 * red + 0.587 * green + 0.114 * blue;
}
