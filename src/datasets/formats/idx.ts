/**
 * @file IDX, as MNIST and its kin are published: two zeros, the type, the rank, each axis as a big-endian u32, the
 * values, big-endian (http://yann.lecun.com/exdb/mnist/).
 */
import '../../config/errors/known-import-errors';
import { PlaygroundError } from '../../config/playground-error';
import type { NumberArray } from './number-array';

interface Type {
  bytes: number;
  kind: 'integer' | 'float';
  read(view: DataView, offset: number): number;
}

const types: Readonly<Record<number, Type>> = {
  8: { bytes: 1, kind: 'integer', read: (view, at) => view.getUint8(at) },
  9: { bytes: 1, kind: 'integer', read: (view, at) => view.getInt8(at) },
  0xb: { bytes: 2, kind: 'integer', read: (view, at) => view.getInt16(at) },
  0xc: { bytes: 4, kind: 'integer', read: (view, at) => view.getInt32(at) },
  0xd: { bytes: 4, kind: 'float', read: (view, at) => view.getFloat32(at) },
  0xe: { bytes: 8, kind: 'float', read: (view, at) => view.getFloat64(at) },
};

/** @throws PlaygroundError `import-count` where the header states more than there is, `import-cut-short` */
export function readIdx(path: string, bytes: Uint8Array<ArrayBuffer>): NumberArray {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const rank = bytes[3]!;
  const start = 4 + 4 * rank;
  if (bytes.length < start) throw new PlaygroundError('import-cut-short', { file: path });
  const shape = Array.from({ length: rank }, (_, axis) => view.getUint32(4 + 4 * axis));
  const type = types[bytes[2]!]!;
  const perRow = shape.slice(1).reduce((product, axis) => product * axis, 1);
  const held = Math.floor((bytes.length - start) / (Math.max(perRow, 1) * type.bytes));
  if (shape[0]! > held)
    throw new PlaygroundError('import-count', { file: path, shape: shape.join(' × '), held });
  return {
    path,
    shape,
    kind: type.kind,
    row: (n) => {
      const begin = start + n * perRow * type.bytes;
      if (type.bytes === 1 && type.kind === 'integer' && bytes[2] === 8)
        return bytes.subarray(begin, begin + perRow);
      return Float64Array.from({ length: perRow }, (_, i) => type.read(view, begin + i * type.bytes));
    },
  };
}
