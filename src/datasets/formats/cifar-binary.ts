/**
 * @file CIFAR's binary version: records of one label byte (CIFAR-100: the coarse label, then the fine one) and
 * 3 × 1,024 pixels, planes of red, green and blue. There is no magic word: its length is whole records, and their
 * labels are labels.
 */
import type { NumberArray } from './number-array';

const pixels = 3 * 32 * 32;

const cifar10Classes: readonly string[] = [
  'airplane',
  'automobile',
  'bird',
  'cat',
  'deer',
  'dog',
  'frog',
  'horse',
  'ship',
  'truck',
];

export interface CifarBatch {
  images: NumberArray;
  labels: NumberArray;
  /** By label; CIFAR-100's are named by its own file. */
  classNames?: readonly string[];
}

/** @returns undefined where these are no records of either */
export function readCifar(path: string, bytes: Uint8Array<ArrayBuffer>): CifarBatch | undefined {
  if (isRecords(bytes, [9])) return batch(path, bytes, 1, cifar10Classes);
  if (isRecords(bytes, [19, 99])) return batch(path, bytes, 2);
  return undefined;
}

/** @param highest of each label byte of a record */
function isRecords(bytes: Uint8Array, highest: readonly number[]): boolean {
  const record = highest.length + pixels;
  if (bytes.length === 0 || bytes.length % record !== 0) return false;
  for (let at = 0; at < bytes.length; at += record) {
    if (highest.some((most, i) => bytes[at + i]! > most)) return false;
  }
  return true;
}

function batch(
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
  labelBytes: number,
  classNames?: readonly string[],
): CifarBatch {
  const record = labelBytes + pixels;
  const count = bytes.length / record;
  return {
    images: {
      path,
      shape: [count, 3, 32, 32],
      kind: 'integer',
      role: 'images',
      row: (n) => bytes.subarray(n * record + labelBytes, (n + 1) * record),
    },
    labels: {
      path,
      shape: [count],
      kind: 'integer',
      role: 'labels',
      // Of two the second, the fine one.
      row: (n) => bytes.subarray(n * record + labelBytes - 1, n * record + labelBytes),
    },
    ...(classNames && { classNames }),
  };
}
