/**
 * @file NumPy's .npy: `\x93NUMPY`, version, length of a header, the header (a Python literal with `descr`,
 * `fortran_order` and `shape`), the values. Objects are pickles, which can run code, and are refused.
 */
import '../../config/errors/known-import-errors';
import { PlaygroundError } from '../../config/playground-error';
import type { NumberArray } from './number-array';

interface Header {
  descr: string;
  isFortran: boolean;
  shape: number[];
  /** Where the values begin. */
  start: number;
}

interface Type {
  bytes: number;
  kind: NumberArray['kind'];
  read(view: DataView, offset: number, isLittle: boolean): number;
}

const types: Readonly<Record<string, Type>> = {
  // True is white.
  b1: { bytes: 1, kind: 'float', read: (view, at) => (view.getUint8(at) === 0 ? 0 : 1) },
  u1: { bytes: 1, kind: 'integer', read: (view, at) => view.getUint8(at) },
  i1: { bytes: 1, kind: 'integer', read: (view, at) => view.getInt8(at) },
  u2: { bytes: 2, kind: 'integer', read: (view, at, little) => view.getUint16(at, little) },
  i2: { bytes: 2, kind: 'integer', read: (view, at, little) => view.getInt16(at, little) },
  u4: { bytes: 4, kind: 'integer', read: (view, at, little) => view.getUint32(at, little) },
  i4: { bytes: 4, kind: 'integer', read: (view, at, little) => view.getInt32(at, little) },
  u8: { bytes: 8, kind: 'integer', read: (view, at, little) => Number(view.getBigUint64(at, little)) },
  i8: { bytes: 8, kind: 'integer', read: (view, at, little) => Number(view.getBigInt64(at, little)) },
  f2: { bytes: 2, kind: 'float', read: (view, at, little) => half(view.getUint16(at, little)) },
  f4: { bytes: 4, kind: 'float', read: (view, at, little) => view.getFloat32(at, little) },
  f8: { bytes: 8, kind: 'float', read: (view, at, little) => view.getFloat64(at, little) },
};

/** @throws PlaygroundError `import-objects`, `import-count`, `import-cut-short` or `import-damaged` */
export function readNpy(path: string, bytes: Uint8Array<ArrayBuffer>): NumberArray {
  const { descr, isFortran, shape, start } = readHeader(path, bytes);
  const [, order, code] = /^([<>|=]?)([a-zA-Z]\d+)$/.exec(descr) ?? [];
  if (descr.includes('O')) throw new PlaygroundError('import-objects', { file: path });
  const length = code?.startsWith('U')
    ? 4 * Number(code.slice(1))
    : code?.startsWith('S')
      ? Number(code.slice(1))
      : undefined;
  const type = code === undefined ? undefined : types[code];
  const each = length ?? type?.bytes;
  if (each === undefined) {
    throw new PlaygroundError('import-damaged', {
      file: path,
      reason: `it holds ${descr.slice(0, 20) || 'no type'}`,
    });
  }
  const count = shape.reduce((product, axis) => product * axis, 1);
  const held = Math.floor((bytes.length - start) / Math.max(each, 1));
  if (count > held) throw new PlaygroundError('import-count', { file: path, shape: shape.join(' × '), held });
  const view = new DataView(bytes.buffer, bytes.byteOffset + start, bytes.length - start);
  const isLittle = order !== '>';
  if (!type) {
    const read = code!.startsWith('U') ? readUnicode : readBytes;
    const texts = Array.from({ length: count }, (_, i) => read(view, i * each, each, isLittle));
    return { path, shape, kind: 'text', texts, row: () => [] };
  }
  const rows = shape[0] ?? 1;
  const perRow = rows === 0 ? 0 : count / rows;
  const strides = stridesOf(shape, isFortran);
  return {
    path,
    shape,
    kind: type.kind,
    row: (n) => {
      // The common case, and much the fastest.
      if (!isFortran && type === types['u1']) {
        return bytes.subarray(start + n * perRow, start + (n + 1) * perRow);
      }
      const values = new Float64Array(perRow);
      for (let i = 0; i < perRow; i++) {
        const at = isFortran ? n + offsetWithin(i, shape, strides) : n * perRow + i;
        values[i] = type.read(view, at * each, isLittle);
      }
      return values;
    },
  };
}

function readHeader(path: string, bytes: Uint8Array): Header {
  const damaged = (reason: string) => new PlaygroundError('import-damaged', { file: path, reason });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < 12) throw new PlaygroundError('import-cut-short', { file: path });
  const isFirst = bytes[6] === 1;
  const length = isFirst ? view.getUint16(8, true) : view.getUint32(8, true);
  const begin = isFirst ? 10 : 12;
  const start = begin + length;
  if (start > bytes.length) throw new PlaygroundError('import-cut-short', { file: path });
  const text = new TextDecoder().decode(bytes.subarray(begin, start));
  const descr = /["']descr["']\s*:\s*(?:["']([^"']*)["']|(\[))/.exec(text);
  const order = /["']fortran_order["']\s*:\s*(True|False)/.exec(text);
  const shape = /["']shape["']\s*:\s*\(([^)]*)\)/.exec(text);
  if (!descr || !order || !shape) throw damaged('its header is not NumPy’s');
  if (descr[2]) throw damaged('it holds records of several values');
  const axes = shape[1]!
    .split(',')
    .map((axis) => axis.trim().replace(/L$/, ''))
    .filter((axis) => axis !== '');
  const sizes = axes.map(Number);
  if (!sizes.every((axis) => Number.isSafeInteger(axis) && axis >= 0)) throw damaged('its shape is no shape');
  return { descr: descr[1]!, isFortran: order[1] === 'True' && sizes.length > 1, shape: sizes, start };
}

/** Of Fortran's order, the first axis goes fastest. */
function stridesOf(shape: readonly number[], isFortran: boolean): number[] {
  if (!isFortran) return [];
  let stride = 1;
  return shape.map((axis) => {
    const own = stride;
    stride *= axis;
    return own;
  });
}

/** Of element `i`, row-major, of one row: where Fortran's order has it, from the row's first. */
function offsetWithin(i: number, shape: readonly number[], strides: readonly number[]): number {
  let rest = i;
  let offset = 0;
  for (let axis = shape.length - 1; axis > 0; axis--) {
    offset += (rest % shape[axis]!) * strides[axis]!;
    rest = Math.floor(rest / shape[axis]!);
  }
  return offset;
}

/** IEEE 754 binary16. */
function half(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction ? NaN : sign * Infinity;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** UTF-32, filled up with zeros. */
function readUnicode(view: DataView, at: number, bytes: number, isLittle: boolean): string {
  let text = '';
  for (let i = 0; i < bytes; i += 4) {
    const point = view.getUint32(at + i, isLittle);
    if (point === 0) break;
    text += point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
  }
  return text;
}

function readBytes(view: DataView, at: number, bytes: number): string {
  const raw = new Uint8Array(view.buffer, view.byteOffset + at, bytes);
  const end = raw.indexOf(0);
  return new TextDecoder().decode(end < 0 ? raw : raw.subarray(0, end));
}
