/**
 * @file What an importer takes at most, so that no file, however it lies about itself, takes all memory: a
 * thousand megabytes that unpack from one are caught before they are there.
 */
const megabyte = 2 ** 20;

export const limits = {
  /** Of one file that is unpacked, in bytes: twice MNIST's 60,000 images, and more than any photo. */
  entryBytes: 512 * megabyte,
  /**
   * Of a gzip file, which is held whole, in bytes. Only one that is large itself may come to more than `entryBytes`: archives
   * of images hardly get smaller, bombs a thousand times.
   */
  gzipBytes: 2048 * megabyte,
  /** Of all that the archives of an import unpack to, and those in them, in bytes. */
  archiveBytes: 8192 * megabyte,
  /** Files in an archive, whatever they are. */
  entries: 200_000,
  /** Of one image: a photo of 100 megapixels takes 400 MB as RGBA. */
  pixels: 100_000_000,
  /** Archives in archives. */
  depth: 3,
} as const;
