/**
 * @file Gzip, by fflate: browsers' own DecompressionStream ends with an error after the first of several members, of
 * which pigz, bgzip and `cat a.gz b.gz` write many, and where zeros fill the last block of a tape up. Fflate leaves checksums
 * alone; they are checked here.
 */
import '../../config/errors/known-import-errors';
import { Gunzip } from 'fflate';
import { createCRC32 } from 'hash-wasm';
import { PlaygroundError, reasonOf } from '../../config/playground-error';
import { joinBytes } from '../join-bytes';
import { bytesOf, sizeOf } from './entry';
import { limits } from './limits';
import { UnpackBudget } from './unpack-budget';

/** Handed in piece by piece, so that a bomb is noticed before it is unpacked. */
const pieceBytes = 2 ** 16;
/** A member ends in its checksum and its length, of which the last bytes may be zeros. */
const trailerBytes = 8;
const zerosLeft = 3;

type Data = Blob | Uint8Array<ArrayBuffer>;

/**
 * @param budget that it has in common with other archives
 * @throws PlaygroundError `import-too-large`, `import-cut-short` or `import-damaged`
 */
export async function gunzip(
  path: string,
  data: Data,
  budget = new UnpackBudget(),
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const size = sizeOf(data);
  const end = await endWithoutZeros(data);
  const most = Math.min(budget.left, Math.max(limits.entryBytes, Math.min(4 * size, limits.gzipBytes)));
  const crc = await createCRC32();
  const members = [{ end, trailer: '', length: 0 }];
  crc.init();
  const stream = new Gunzip((chunk) => {
    length += chunk.length;
    if (length > most)
      throw new PlaygroundError('import-too-large', { file: path, megabytes: Math.round(most / 2 ** 20) });
    chunks.push(chunk);
    crc.update(chunk);
    members.at(-1)!.length += chunk.length;
  });
  stream.onmember = (offset) => {
    Object.assign(members.at(-1)!, { end: offset, trailer: crc.digest('hex') });
    members.push({ end, trailer: '', length: 0 });
    crc.init();
  };
  let at = 0;
  try {
    for (; at < end; at += pieceBytes) {
      const piece = await bytesOf(data, at, Math.min(at + pieceBytes, end));
      stream.push(piece, at + pieceBytes >= end);
    }
  } catch (error) {
    if (error instanceof PlaygroundError) throw error;
    const last = members.at(-1)!;
    last.trailer = crc.digest('hex');
    const over = await endBeforeOtherThings(data, last, at);
    if (over === undefined) {
      const reason = reasonOf(error);
      const code = /unexpected EOF/i.test(reason) ? 'import-cut-short' : 'import-damaged';
      throw new PlaygroundError(code, { file: path, reason }, { cause: error });
    }
    last.end = over;
  }
  members.at(-1)!.trailer ||= crc.digest('hex');
  for (const member of members) await requireTrailer(path, data, member);
  budget.left -= length;
  return joinBytes(chunks);
}

/** Where the file ends but for zeros that fill it up. */
async function endWithoutZeros(data: Data): Promise<number> {
  const size = sizeOf(data);
  for (let end = size; end > 0; end -= pieceBytes) {
    const start = Math.max(end - pieceBytes, 0);
    const last = (await bytesOf(data, start, end)).findLastIndex((byte) => byte !== 0);
    if (last >= 0) return Math.min(start + last + 1 + zerosLeft, size);
  }
  return size;
}

interface Member {
  /** Of its bytes, or a little behind it where zeros follow. */
  end: number;
  /** CRC-32 of what it unpacked to, in hexadecimal digits. */
  trailer: string;
  length: number;
}

/** Checksum and length, as they follow a member. */
function trailerOf({ trailer, length }: Member): Uint8Array {
  const bytes = new Uint8Array(trailerBytes);
  new DataView(bytes.buffer).setUint32(0, Number.parseInt(trailer, 16), true);
  new DataView(bytes.buffer).setUint32(4, length % 2 ** 32, true);
  return bytes;
}

/** @returns where `wanted` begins; less than 0 where it does not */
function indexIn(bytes: Uint8Array, wanted: Uint8Array): number {
  return bytes.findIndex((_, start) => wanted.every((byte, i) => bytes[start + i] === byte));
}

/**
 * What follows a whole member and is none may be anything, which gzip ignores as well; but for what may be a damaged one.
 * @param at of the piece of the file in which that was noticed
 * @returns where the last member ends; undefined where it is not whole
 */
async function endBeforeOtherThings(data: Data, last: Member, at: number): Promise<number | undefined> {
  if (last.length === 0) return undefined;
  const start = Math.max(at - 2 * trailerBytes, 0);
  const bytes = await bytesOf(data, start, at + pieceBytes);
  const found = indexIn(bytes, trailerOf(last));
  const end = found + trailerBytes;
  const isMember = indexIn(bytes.subarray(end), Uint8Array.of(0x1f, 0x8b)) >= 0;
  return found < 0 || isMember ? undefined : start + end;
}

/** @throws PlaygroundError `import-damaged` */
async function requireTrailer(path: string, data: Data, member: Member): Promise<void> {
  const { end } = member;
  // Zeros at its end may have been taken for such as fill the file up.
  const around = await bytesOf(data, Math.max(end - trailerBytes - zerosLeft, 0), end + trailerBytes);
  if (indexIn(around, trailerOf(member)) >= 0) return;
  const reason = 'what it unpacks to has another checksum';
  throw new PlaygroundError('import-damaged', { file: path, reason });
}
