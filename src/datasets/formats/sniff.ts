/** @file What a file is, by its first bytes: a name may say anything. */
import { decodeText, isUtf16 } from './names';

/** What is read. */
export type ReadFormat =
  | 'zip'
  | 'gzip'
  | 'tar'
  | 'npy'
  | 'idx'
  | 'parquet'
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'webp'
  | 'bmp'
  | 'avif';

/** What is known, and not read: the sentence says what would be right. */
export type UnreadFormat =
  | 'svg'
  | 'tiff'
  | 'heic'
  | '7z'
  | 'rar'
  | 'xz'
  | 'bzip2'
  | 'zstd'
  | 'pdf'
  | 'pickle'
  | 'hdf5'
  | 'matlab'
  | 'video'
  | 'jpeg-xl'
  | 'psd';

export type Format = ReadFormat | UnreadFormat | 'empty' | 'text' | 'unknown';

const imageFormats: ReadonlySet<Format> = new Set(['png', 'jpeg', 'gif', 'webp', 'bmp', 'avif']);

export function isImageFormat(format: Format): boolean {
  return imageFormats.has(format);
}

/** Bytes that are enough to tell. */
export const headBytes = 1024;

const latin = (bytes: Uint8Array, start: number, end: number) =>
  String.fromCharCode(...bytes.subarray(start, end));

const startings: readonly [Format, string][] = [
  ['png', '\x89PNG\r\n\x1a\n'],
  ['jpeg', '\xff\xd8\xff'],
  ['gif', 'GIF87a'],
  ['gif', 'GIF89a'],
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'], // of an empty one
  ['gzip', '\x1f\x8b'],
  ['npy', '\x93NUMPY'],
  ['parquet', 'PAR1'],
  ['7z', '7z\xbc\xaf\x27\x1c'],
  ['rar', 'Rar!\x1a\x07'],
  ['xz', '\xfd7zXZ\x00'],
  ['bzip2', 'BZh'],
  ['zstd', '\x28\xb5\x2f\xfd'],
  ['pdf', '%PDF-'],
  ['tiff', 'II*\x00'],
  ['tiff', 'MM\x00*'],
  ['tiff', 'II+\x00'],
  ['tiff', 'MM\x00+'],
  ['hdf5', '\x89HDF\r\n\x1a\n'],
  ['matlab', 'MATLAB 5.0'],
  ['psd', '8BPS'],
  ['jpeg-xl', '\xff\x0a'],
  ['jpeg-xl', '\x00\x00\x00\x0cJXL '],
  ['video', '\x1aE\xdf\xa3'],
];

/** @param head the first bytes, up to `headBytes` of them */
export function sniff(head: Uint8Array): Format {
  if (head.length === 0) return 'empty';
  const start = latin(head, 0, 16);
  const known = startings.find(([, bytes]) => start.startsWith(bytes));
  if (known) return known[0];
  if (start.startsWith('RIFF') && latin(head, 8, 12) === 'WEBP') return 'webp';
  if (latin(head, 4, 8) === 'ftyp') return brand(head);
  if (latin(head, 257, 262) === 'ustar' || isOldTar(head)) return 'tar';
  if (start.startsWith('BM') && isBitmap(head)) return 'bmp';
  if (isIdx(head)) return 'idx';
  if (isPickle(head)) return 'pickle';
  if (isText(head) || isUtf16(head)) return isSvg(decodeText(head).text) ? 'svg' : 'text';
  return 'unknown';
}

/** Of the ISO container of AVIF, HEIC and videos: its brand, and those that it is compatible with. */
function brand(head: Uint8Array): Format {
  const end = Math.min(Math.max(head[3]! + head[2]! * 256, 16), head.length);
  const brands = latin(head, 8, end);
  if (/avi[fs]/.test(brands)) return 'avif';
  return /hei[cxms]|hev[cx]|mif1|msf1/.test(brands) ? 'heic' : 'video';
}

function isBitmap(head: Uint8Array): boolean {
  const headerSize = head.length >= 18 ? new DataView(head.buffer, head.byteOffset).getUint32(14, true) : 0;
  return [12, 16, 40, 52, 56, 64, 108, 124].includes(headerSize);
}

/** Two zeros, a type, a rank; 8: u8, 9: i8, b: i16, c: i32, d: f32, e: f64. */
function isIdx(head: Uint8Array): boolean {
  const [zero, another, type, rank] = head;
  const types = [8, 9, 0xb, 0xc, 0xd, 0xe];
  return zero === 0 && another === 0 && types.includes(type!) && rank! >= 1 && rank! <= 8;
}

/** Protocol 2 to 5, whose second byte is its number, and what follows begins a dictionary, list, tuple or frame. */
function isPickle([first, protocol, next]: Uint8Array): boolean {
  return (
    first === 0x80 && protocol! >= 2 && protocol! <= 5 && '}](c\x95'.includes(String.fromCharCode(next!))
  );
}

/** Of tar before 1988, which has no magic word: its checksum is right. */
function isOldTar(head: Uint8Array): boolean {
  if (head.length < 512 || head[0] === 0) return false;
  const stated = Number.parseInt(latin(head, 148, 156).replace(/[\0 ]+$/, ''), 8);
  let sum = 0;
  for (let i = 0; i < 512; i++) sum += i >= 148 && i < 156 ? 32 : head[i]!;
  return sum === stated;
}

/** By its first element, after declarations and comments: other text may name it. */
function isSvg(text: string): boolean {
  return /^\s*(?:<\?[^]*?\?>\s*|<!--[^]*?-->\s*|<!doctype[^>[]*(?:\[[^\]]*\])?[^>]*>\s*)*<(?:\w+:)?svg[\s>/]/i.test(
    text,
  );
}

function isText(head: Uint8Array): boolean {
  return !head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
}
