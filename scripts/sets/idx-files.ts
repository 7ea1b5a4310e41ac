/**
 * @file What the builders of MNIST and its kin share. Their files are IDX: a header of big-endian 32-bit numbers (kind,
 * count, for images also height and width), then bytes.
 */
import { imageLength, type ImageSize } from '../../src/datasets/dataset';

const imageKind = 0x803;
const labelKind = 0x801;

/** The first `count` images, u8 [count, height, width, 1]. */
export function readIdxImages(file: Buffer, size: ImageSize, count: number): Uint8Array {
  const [kind, , height, width] = [0, 4, 8, 12].map((at) => file.readUInt32BE(at));
  if (kind !== imageKind || height !== size.height || width !== size.width) {
    throw new Error(`Not a file of ${size.height}×${size.width} images: ${kind}, ${height}×${width}.`);
  }
  return file.subarray(16, 16 + count * imageLength(size));
}

export function readIdxLabels(file: Buffer, count: number): number[] {
  const kind = file.readUInt32BE(0);
  if (kind !== labelKind) throw new Error(`Not a file of labels: ${kind}.`);
  return [...file.subarray(8, 8 + count)];
}
