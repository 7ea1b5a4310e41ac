/**
 * @file The format of NumPy's arrays, version 1.0 (numpy.lib.format): six bytes of magic, the version, the length
 * of the header in two bytes, the header (a Python literal, spaces and a line break, so that the data begin at a
 * multiple of 64 bytes), then the values in C order, little-endian. Numbers and texts; never objects, which
 * would be pickled.
 */
import type { Labels } from '../../datasets/dataset';

const prefixBytes = 10;
const alignment = 64;
const bytesPerCharacter = 4;

/** @param shape its product is the number of values */
export function numpyArray(values: Float32Array | Labels, shape: readonly number[]): Uint8Array {
  return joined(typeOf(values), shape, littleEndian(values));
}

/** One axis of texts, in UTF-32, each filled up with zeros to the length of the longest. */
export function numpyTexts(texts: readonly string[]): Uint8Array {
  const characters = texts.map((text) => Array.from(text, (character) => character.codePointAt(0)!));
  const longest = Math.max(1, ...characters.map(({ length }) => length));
  const data = new Uint8Array(texts.length * longest * bytesPerCharacter);
  const view = new DataView(data.buffer);
  characters.forEach((text, row) =>
    text.forEach((code, i) => view.setUint32((row * longest + i) * bytesPerCharacter, code, true)),
  );
  return joined(`<U${longest}`, [texts.length], data);
}

function joined(type: string, shape: readonly number[], data: Uint8Array): Uint8Array {
  const lengths = shape.map((length) => `${length},`).join(' ');
  const dictionary = `{'descr': '${type}', 'fortran_order': False, 'shape': (${lengths}), }`;
  const end = Math.ceil((prefixBytes + dictionary.length + 1) / alignment) * alignment;
  const header = `${dictionary.padEnd(end - prefixBytes - 1)}\n`;
  const bytes = new Uint8Array(end + data.length);
  bytes.set([0x93, ...new TextEncoder().encode('NUMPY'), 1, 0]);
  new DataView(bytes.buffer).setUint16(8, header.length, true);
  bytes.set(new TextEncoder().encode(header), prefixBytes);
  bytes.set(data, end);
  return bytes;
}

function typeOf(values: Float32Array | Labels): string {
  if (values instanceof Float32Array) return '<f4';
  return values instanceof Uint8Array ? '|u1' : `<u${values.BYTES_PER_ELEMENT}`;
}

function littleEndian(values: Float32Array | Labels): Uint8Array {
  if (values instanceof Uint8Array) return values;
  const width = values.BYTES_PER_ELEMENT;
  const bytes = new Uint8Array(values.length * width);
  const view = new DataView(bytes.buffer);
  values.forEach((value, i) => {
    if (values instanceof Float32Array) view.setFloat32(i * width, value, true);
    else if (width === 2) view.setUint16(i * width, value, true);
    else view.setUint32(i * width, value, true);
  });
  return bytes;
}
