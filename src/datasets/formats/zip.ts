/**
 * @file Zip archives, by zip.js, from their list of files, which says sizes also where entries were streamed. It is
 * kept from three things that lose data in silence: names are decoded here, entries that share a name are all kept,
 * and what overlaps, is locked, or unpacks to more than it says is refused by name. What is stored or deflated, as nearly
 * all is, is read here: what zip.js keeps of an entry is forty times as much memory, and its streams are slower.
 */
import '../../config/errors/known-import-errors';
import { configure, Reader, ZipReader, type Entry as ZipEntry, type FileEntry } from '@zip.js/zip.js';
import { Inflate } from 'fflate';
import { createCRC32 } from 'hash-wasm';
import { PlaygroundError, reasonOf } from '../../config/playground-error';
import { joinBytes } from '../join-bytes';
import { ByteWindow } from './byte-window';
import type { Entry } from './entry';
import { limits } from './limits';
import { decodeNames } from './names';
import { UnpackBudget } from './unpack-budget';

// What calls this is a worker already.
configure({ useWebWorkers: false });

class WindowReader extends Reader<Blob | Uint8Array<ArrayBuffer>> {
  constructor(
    private readonly window: ByteWindow,
    data: Blob | Uint8Array<ArrayBuffer>,
  ) {
    super(data);
    this.size = window.size;
  }

  override readUint8Array(index: number, length: number): Promise<Uint8Array> {
    return this.window.read(index, length);
  }
}

/** What is kept of an entry. */
interface ZipFile {
  path: string;
  guess?: string | undefined;
  isLink: boolean;
  isLocked: boolean;
  offset: number;
  /** Packed, and unpacked, as the list says. */
  size: number;
  unpackedSize: number;
  isDeflated: boolean;
  crc: number;
  /** Of one that is packed in another way. */
  other?: FileEntry;
}

/** “PK”, 3, 4. */
const localHeaderMark = 0x04034b50;
const localHeaderBytes = 30;
/** Of Unix, in the upper half of the attributes: a symbolic link. */
const linkMode = 0o120000;
const formatMask = 0o170000;
/** Methods of packing. */
const stored = 0;
const deflated = 8;
const pieceBytes = 2 ** 16;

/**
 * @param path of the archive, as errors name it
 * @param budget that it has in common with others
 * @returns its files; directories are left out
 * @throws PlaygroundError `import-cut-short`, `import-locked`, `import-too-many` or `import-damaged`
 */
export async function readZip(
  path: string,
  data: Blob | Uint8Array<ArrayBuffer>,
  budget = new UnpackBudget(),
): Promise<Entry[]> {
  const window = new ByteWindow(data);
  const reader = new ZipReader(new WindowReader(window, data), {
    strictness: 'tolerant',
    checkLocalDirectory: false,
  });
  const files: ZipFile[] = [];
  const unsaid: { file: ZipFile; name: Uint8Array }[] = [];
  try {
    for await (const entry of reader.getEntriesGenerator({ filenameValidation: 'tolerant' })) {
      if (entry.directory || isDirectory(entry)) continue;
      const file = fileOf(entry);
      files.push(file);
      if (!isNameSaid(entry)) unsaid.push({ file, name: entry.rawFilename });
      if (files.length > limits.entries) {
        throw new PlaygroundError('import-too-many', { file: path, most: limits.entries });
      }
    }
  } catch (error) {
    if (error instanceof PlaygroundError) throw error;
    throw new PlaygroundError('import-cut-short', { file: path }, { cause: error });
  }
  // All of them together.
  for (const [i, { name, guess }] of decodeNames(unsaid.map((one) => one.name)).entries()) {
    Object.assign(unsaid[i]!.file, { path: pathOf(name), guess });
  }
  if (files.length > 0 && files.every(({ isLocked }) => isLocked)) {
    throw new PlaygroundError('import-locked', { file: path });
  }
  const overlaps = overlapping(files);
  const readFile = await fileReader(window, budget);
  return files.map((file) => ({
    path: file.path,
    ...(file.guess !== undefined && { guessedEncoding: file.guess }),
    open: async () => {
      const name = file.path.replaceAll('\\', '/');
      if (file.isLink) throw new PlaygroundError('import-link', { file: name });
      if (file.isLocked) throw new PlaygroundError('import-locked', { file: name });
      if (overlaps.has(file)) throw new PlaygroundError('import-overlaps', { file: name, archive: path });
      return file.other ? await unpackOther(name, file.other, budget) : await readFile(name, file);
    },
  }));
}

/** A name that ends in a backslash is a directory of a careless Windows program. */
function isDirectory(entry: ZipEntry): boolean {
  return entry.uncompressedSize === 0 && /[/\\]$/.test(entry.filename);
}

/** To be UTF-8, by a flag or beside it; some programs say so where it is not. */
function isNameSaid({ bitFlag, extraFieldUnicodePath, filename }: FileEntry): boolean {
  const isSaid = bitFlag?.languageEncodingFlag === true || extraFieldUnicodePath?.valid === true;
  return isSaid && !filename.includes('\ufffd');
}

/** As it is written where it leads out: the sentence that refuses it names it. */
function pathOf(name: string): string {
  return /^[a-z]:\\/i.test(name) ? name : name.replaceAll('\\', '/');
}

function fileOf(entry: FileEntry): ZipFile {
  const { compressionMethod: method } = entry;
  return {
    path: pathOf(entry.filename),
    isLink: ((entry.externalFileAttributes >>> 16) & formatMask) === linkMode,
    isLocked: entry.encrypted,
    offset: entry.offset,
    size: entry.compressedSize,
    unpackedSize: entry.uncompressedSize,
    isDeflated: method === deflated,
    crc: entry.signature!,
    ...(method !== stored && method !== deflated && !entry.encrypted && { other: entry }),
  };
}

/** Those that begin within the bytes of one before them: one stretch of bytes that unpacks a thousand times. */
function overlapping(files: readonly ZipFile[]): Set<ZipFile> {
  const found = new Set<ZipFile>();
  let end = -1;
  for (const file of files.toSorted((a, b) => a.offset - b.offset)) {
    if (file.offset < end) found.add(file);
    else end = file.offset + localHeaderBytes + file.size;
  }
  return found;
}

/** @returns reads what is stored or deflated @throws PlaygroundError `import-too-large` or `import-damaged`, from it */
async function fileReader(window: ByteWindow, budget: UnpackBudget) {
  const crc32 = await createCRC32();
  return async (path: string, file: ZipFile): Promise<Uint8Array<ArrayBuffer>> => {
    const damaged = (reason: string, cause?: unknown) =>
      new PlaygroundError('import-damaged', { file: path, reason }, { cause });
    const most = Math.min(budget.left, limits.entryBytes);
    if (file.size > most) throw tooLarge(path);
    const header = await window.view(file.offset, localHeaderBytes);
    const view = new DataView(header.buffer, header.byteOffset, header.length);
    if (header.length < localHeaderBytes || view.getUint32(0, true) !== localHeaderMark) {
      throw damaged('it is not where the archive says');
    }
    const start = file.offset + localHeaderBytes + view.getUint16(26, true) + view.getUint16(28, true);
    const packed = await window.view(start, file.size);
    if (packed.length < file.size) throw damaged('the archive ends before it');
    let bytes = packed;
    if (file.isDeflated) {
      try {
        bytes = inflate(path, packed, most);
      } catch (error) {
        if (error instanceof PlaygroundError) throw error;
        throw damaged(reasonOf(error), error);
      }
    }
    if (bytes.length !== file.unpackedSize) throw damaged('it has another size than the archive says');
    if (Number.parseInt(crc32.init().update(bytes).digest('hex'), 16) !== file.crc) {
      throw damaged('it has another checksum than the archive says');
    }
    budget.left -= bytes.length;
    return bytes;
  };
}

/** @throws PlaygroundError `import-too-large`; Error for what is not deflated */
function inflate(path: string, packed: Uint8Array, most: number): Uint8Array<ArrayBuffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((chunk) => {
    length += chunk.length;
    if (length > most) throw tooLarge(path);
    chunks.push(chunk);
  });
  // In pieces, of which none unpacks to much.
  let at = 0;
  do {
    const next = at + pieceBytes;
    stream.push(packed.subarray(at, next), next >= packed.length);
    at = next;
  } while (at < packed.length);
  return joinBytes(chunks);
}

function tooLarge(path: string): PlaygroundError {
  return new PlaygroundError('import-too-large', { file: path, megabytes: limits.entryBytes / 2 ** 20 });
}

async function unpackOther(
  path: string,
  file: FileEntry,
  budget: UnpackBudget,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const isTooLarge = () => length > limits.entryBytes || length > budget.left;
  // zip.js would go on to the end of what an entry unpacks to.
  const abort = new AbortController();
  const take = new WritableStream<Uint8Array>({
    write(chunk) {
      length += chunk.length;
      if (isTooLarge()) {
        abort.abort();
        throw tooLarge(path);
      }
      chunks.push(chunk.slice());
    },
  });
  try {
    await file.getData(take, { checkCrc32: true, signal: abort.signal });
  } catch (error) {
    if (isTooLarge()) throw tooLarge(path);
    throw new PlaygroundError('import-damaged', { file: path, reason: reasonOf(error) }, { cause: error });
  }
  budget.left -= length;
  return joinBytes(chunks);
}
