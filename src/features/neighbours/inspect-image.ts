/**
 * @file Whether a file should be decoded, from its first bytes alone: a file of a few kilobytes may
 * unpack to gigabytes. The size is read by `image-size`: small, kept, without dependencies, and it
 * knows JPEG's segments and AVIF's boxes. `file-type` would be three times its weight to tell kinds
 * for which a table of beginnings is enough.
 */
import { imageSize } from 'image-size';
import { fileKind, isImageKind, type OtherKind, type ImageKind } from './file-kind';

/** Phones take up to 50 megapixels; decoded, this many are 256 MB. */
export const maxMegapixels = 64;
export const maxMegabytes = 25;

/** Why a file is not taken; i18n key `neighbours.refused.<why>`. */
export type ImageError =
  | { why: 'empty' | 'unknown' | 'heic' | 'unopened' | 'slow' | 'many' | 'nothing' }
  | { why: 'bytes'; megabytes: number }
  | { why: 'pixels'; width: number; height: number }
  | { why: 'kind'; kind: OtherKind }
  | { why: 'damaged'; kind: ImageKind };

export type Inspection = { kind: ImageKind } | { error: ImageError };

/**
 * @param bytes of the file; of one larger than `maxMegabytes`, its beginning
 * @param fileSize in bytes
 */
export function inspectImage(bytes: Uint8Array, fileSize = bytes.length): Inspection {
  if (bytes.length === 0) return { error: { why: 'empty' } };
  const kind = fileKind(bytes);
  if (kind === 'unknown') return { error: { why: 'unknown' } };
  if (!isImageKind(kind)) return { error: { why: 'kind', kind } };
  if (fileSize > maxMegabytes * 1e6) return { error: { why: 'bytes', megabytes: fileSize / 1e6 } };
  const size = sizeOf(bytes);
  if (!size) return { error: unreadable(kind) };
  if (size.width * size.height > maxMegapixels * 1e6) return { error: { why: 'pixels', ...size } };
  return { kind };
}

/** Of an image that the browser could not decode. Those that know no HEIC call it damaged. */
export function unreadable(kind: ImageKind): ImageError {
  return kind === 'heic' ? { why: 'heic' } : { why: 'damaged', kind };
}

function sizeOf(bytes: Uint8Array): { width: number; height: number } | undefined {
  try {
    const { width, height } = imageSize(bytes);
    return width > 0 && height > 0 ? { width, height } : undefined;
  } catch {
    return undefined;
  }
}
