/**
 * @file Tar archives: ustar, PAX and GNU, read by ourselves because the libraries for browsers decode names as UTF-8
 * and lose what is not. A header of 512 bytes, the file, filled up to 512; long names come in an entry before
 * (`L` of GNU, `x` of PAX).
 */
import '../../config/errors/known-import-errors';
import { PlaygroundError } from '../../config/playground-error';
import { ByteWindow } from './byte-window';
import type { Entry } from './entry';
import { limits } from './limits';
import { decodeNames } from './names';
import { oldSparseMap, paxSparseMap, withZeros } from './tar-sparse';

const block = 512;
/** Bytes of a long name, and of what else PAX says; systems know none that are longer. */
const mostOfNames = 2 ** 20;
/** Of old GNU's: a file of which long runs of zeros are left out. PAX says so in fields. */
const sparseType = 'S';
const sparsePrefix = 'GNU.sparse.';
/** Of what is asked about, all is ASCII. */
const decoder = new TextDecoder('latin1');

const slash = 47;

/** A file or link, whose name is decoded once all are known. */
interface Member {
  raw: Uint8Array;
  open: (name: string) => Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * @returns its files; what is neither file nor link is left out
 * @throws PlaygroundError `import-damaged` for a header that is none, `import-cut-short` where no file is whole
 */
export async function readTar(path: string, data: Blob | Uint8Array<ArrayBuffer>): Promise<Entry[]> {
  const window = new ByteWindow(data);
  const members: Member[] = [];
  let longName: Uint8Array | undefined;
  let pax: ReadonlyMap<string, Uint8Array> = new Map();
  let global: ReadonlyMap<string, Uint8Array> = new Map();
  /** Whether what came last says something of a file that is to follow. */
  let announces = false;
  let hasEnded = false;
  let damage: PlaygroundError | undefined;
  let at = 0;
  while (at + block <= window.size) {
    const header = await window.read(at, block);
    // Two blocks of zeros are an end, behind which another archive may begin, as by `cat`, or anything else.
    if (header.every((byte) => byte === 0)) {
      hasEnded = true;
      at += block;
      continue;
    }
    if (hasEnded && !isHeader(header)) break;
    hasEnded = false;
    if (!isHeader(header)) {
      damage = new PlaygroundError('import-damaged', { file: path, reason: 'a header is wrong' });
      break;
    }
    const fields = new Map([...global, ...pax]);
    const paxSize = fields.get('size');
    const size = paxSize ? Number(text(paxSize)) : numberAt(header, 124, 12);
    if (!Number.isSafeInteger(size) || size < 0) {
      damage = new PlaygroundError('import-damaged', { file: path, reason: 'a size is wrong' });
      break;
    }
    const type = String.fromCharCode(header[156]!);
    const place = at;
    const old =
      type === sparseType
        ? await oldSparseMap(header, numberAt, (count) => window.read(place + count * block, block))
        : undefined;
    const start = at + block * (1 + (old?.blocks ?? 0));
    at = start + Math.ceil(size / block) * block;
    const extension = 'LKxg'.includes(type)
      ? await window.read(start, Math.min(size, mostOfNames))
      : undefined;
    announces = 'LKx'.includes(type);
    if (extension && type === 'L') longName = untilZero(extension);
    else if (extension && type === 'x') pax = paxFields(extension);
    else if (extension && type === 'g') global = paxFields(extension);
    else if (extension) continue;
    else {
      const raw = fields.get('GNU.sparse.name') ?? fields.get('path') ?? longName ?? shortName(header);
      // Directories of old programs are files of no size, told by their names.
      if ((isFile(type) && raw.at(-1) !== slash) || isLink(type) || old) {
        members.push({
          raw,
          open: async (name) => {
            const map = old?.map ?? paxSparseMap(sparseFields(fields));
            const stored = await openEntry(name, type, size, () => window.read(start, size));
            return map ? withZeros(map, stored, name) : stored;
          },
        });
      }
      if (members.length > limits.entries) {
        throw new PlaygroundError('import-too-many', { file: path, most: limits.entries });
      }
      longName = undefined;
      pax = new Map();
    }
  }
  const isCut = announces || (!hasEnded && at !== window.size && at + block > window.size);
  // Within a file that file says so.
  const isTold = members.length > 0 && at > window.size && !announces;
  if (isCut && !isTold) damage ??= new PlaygroundError('import-cut-short', { file: path });
  if (damage && members.length === 0) throw damage;
  const named = decodeNames(members.map(({ raw }) => raw));
  const entries = members.map(({ open }, i): Entry => {
    const { name, guess } = named[i]!;
    return { path: name, ...(guess && { guessedEncoding: guess }), open: () => open(name) };
  });
  return damage ? [...entries, { path, open: () => Promise.reject(damage) }] : entries;
}

async function openEntry(
  name: string,
  type: string,
  size: number,
  read: () => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer>> {
  if (isLink(type)) throw new PlaygroundError('import-link', { file: name });
  if (size > limits.entryBytes) {
    throw new PlaygroundError('import-too-large', { file: name, megabytes: limits.entryBytes / 2 ** 20 });
  }
  const data = await read();
  if (data.length < size) throw new PlaygroundError('import-cut-short', { file: name });
  return data;
}

function isFile(type: string): boolean {
  return type === '0' || type === '\0' || type === '7';
}

function isLink(type: string): boolean {
  return type === '1' || type === '2';
}

/** Its checksum: the sum of all bytes, with spaces in its own place; old programs summed signed bytes. */
function isHeader(header: Uint8Array): boolean {
  const stated = numberAt(header, 148, 8);
  let sum = 0;
  let signed = 0;
  for (let i = 0; i < block; i++) {
    const byte = i >= 148 && i < 156 ? 32 : header[i]!;
    sum += byte;
    signed += byte > 127 ? byte - 256 : byte;
  }
  return stated === sum || stated === signed;
}

/** Octal digits, or base 256 where the first bit is set. */
function numberAt(header: Uint8Array, offset: number, length: number): number {
  const field = header.subarray(offset, offset + length);
  if (field[0]! & 0x80) {
    return field.subarray(1).reduce((value, byte) => value * 256 + byte, field[0]! & 0x7f);
  }
  const digits = text(untilZero(field)).trim();
  return digits === '' ? 0 : /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : NaN;
}

/** Name, with the prefix of ustar before it. GNU keeps other things there. */
function shortName(header: Uint8Array): Uint8Array {
  const name = untilZero(header.subarray(0, 100));
  const isUstar = text(header.subarray(257, 263)) === 'ustar\0';
  const prefix = isUstar ? untilZero(header.subarray(345, 500)) : new Uint8Array();
  return prefix.length === 0 ? name : Uint8Array.from([...prefix, 47, ...name]);
}

/** Lines of “length key=value”, the length that of the whole line. */
function paxFields(data: Uint8Array): Map<string, Uint8Array> {
  const fields = new Map<string, Uint8Array>();
  /** Of PAX 0.0, where one field comes again and again. */
  const runs: string[] = [];
  let at = 0;
  while (at < data.length) {
    const space = data.indexOf(32, at);
    const length = Number(text(data.subarray(at, space)));
    if (space < 0 || !Number.isSafeInteger(length) || length <= space - at) break;
    const line = data.subarray(space + 1, at + length - 1);
    const equals = line.indexOf(61);
    const key = text(line.subarray(0, equals));
    if (equals > 0) fields.set(key, line.subarray(equals + 1));
    if (/^GNU\.sparse\.(offset|numbytes)$/.test(key)) runs.push(text(line.subarray(equals + 1)));
    at += length;
  }
  if (runs.length > 0) fields.set(`${sparsePrefix}map`, new TextEncoder().encode(runs.join(',')));
  return fields;
}

function sparseFields(fields: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, string> {
  const sparse = [...fields].filter(([key]) => key.startsWith(sparsePrefix));
  return new Map(sparse.map(([key, value]) => [key.slice(sparsePrefix.length), text(value)]));
}

function untilZero(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0);
  return end < 0 ? bytes : bytes.subarray(0, end);
}

function text(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}
