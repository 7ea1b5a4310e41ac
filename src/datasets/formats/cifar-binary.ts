/**
 * @file CIFAR's binary version: records of one label byte (CIFAR-100: the coarse label, then the fine one) and
 * 3 × 1,024 pixels, planes of red, green and blue. There is no magic word: its length is whole records, and their
 * labels are labels.
 */
import '../../config/errors/known-import-errors';
import { PlaygroundError } from '../../config/playground-error';
import { bytesOf, sizeOf } from './entry';
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

/** So many records with labels, of which not all are the same, are none by chance. */
const fewestRecords = 4;

/** By its length, or by how it begins where that is not whole records. */
export async function mayBeCifar(data: Blob | Uint8Array<ArrayBuffer>): Promise<boolean> {
  const size = sizeOf(data);
  if (size % (1 + pixels) === 0 || size % (2 + pixels) === 0) return true;
  return beginsAsCifar(await bytesOf(data, 0, fewestRecords * (2 + pixels)));
}

function beginsAsCifar(bytes: Uint8Array): boolean {
  return [[9], [19, 99]].some((highest) => {
    const record = highest.length + pixels;
    const head = bytes.subarray(0, fewestRecords * record);
    const labels = Array.from({ length: fewestRecords }, (_, i) => head[i * record + highest.length - 1]);
    return recordsIn(head, highest) === fewestRecords && new Set(labels).size > 1;
  });
}

/**
 * @returns undefined where these are no records of either
 * @throws PlaygroundError `import-cut-short` where the last record is not whole
 */
export function readCifar(path: string, bytes: Uint8Array<ArrayBuffer>): CifarBatch | undefined {
  const [ten, hundred] = [recordsIn(bytes, [9]), recordsIn(bytes, [19, 99])];
  if (ten === bytes.length / (1 + pixels)) return batch(path, bytes, 1, cifar10Classes);
  if (hundred === bytes.length / (2 + pixels)) return batch(path, bytes, 2);
  if (beginsAsCifar(bytes) && Math.max(ten, hundred) > 0)
    throw new PlaygroundError('import-cut-short', { file: path });
  return undefined;
}

/** @param highest of each label byte of a record @returns how many whole ones there are; 0 where some have other labels */
function recordsIn(bytes: Uint8Array, highest: readonly number[]): number {
  const record = highest.length + pixels;
  const count = Math.floor(bytes.length / record);
  for (let at = 0; at < bytes.length; at += record) {
    if (highest.some((most, i) => bytes[at + i]! > most)) return 0;
  }
  return count;
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
