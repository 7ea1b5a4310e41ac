/**
 * @file Zip archives, by zip.js, from their list of files, which says sizes also where entries were streamed. It is
 * kept from three things that lose data in silence: names are decoded here, entries that share a name are all kept,
 * and what overlaps, is locked, or unpacks to more than it says is refused by name.
 */
import '../../config/errors/known-import-errors';
import { configure, Reader, ZipReader, type Entry as ZipEntry, type FileEntry } from '@zip.js/zip.js';
import { createCRC32 } from 'hash-wasm';
import { PlaygroundError, reasonOf } from '../../config/playground-error';
import { joinBytes } from '../join-bytes';
import { ByteWindow } from './byte-window';
import type { Entry } from './entry';
import { limits } from './limits';
import { decodeName } from './names';
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

/** “PK”, 3, 4. */
const localHeaderMark = 0x04034b50;
const localHeaderBytes = 30;
/** Of Unix, in the upper half of the attributes: a symbolic link. */
const linkMode = 0o120000;
const formatMask = 0o170000;

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
  const files: FileEntry[] = [];
  try {
    for await (const entry of reader.getEntriesGenerator({ filenameValidation: 'tolerant' })) {
      if (entry.directory || isDirectory(entry)) continue;
      files.push(entry);
      if (files.length > limits.entries) {
        throw new PlaygroundError('import-too-many', { file: path, most: limits.entries });
      }
    }
  } catch (error) {
    if (error instanceof PlaygroundError) throw error;
    throw new PlaygroundError('import-cut-short', { file: path }, { cause: error });
  }
  if (files.length > 0 && files.every(({ encrypted }) => encrypted)) {
    throw new PlaygroundError('import-locked', { file: path });
  }
  const overlaps = overlapping(files);
  const readStored = await storedReader(window);
  return files.map((file) => {
    const open = async (name: string) => {
      if (overlaps.has(file)) throw new PlaygroundError('import-overlaps', { file: name, archive: path });
      const bytes = await readStored(file, Math.min(budget.left, limits.entryBytes));
      if (!bytes) return await unpack(name, file, budget);
      budget.left -= bytes.length;
      return bytes;
    };
    return toEntry(file, open);
  });
}

/** A name that ends in a backslash is a directory of a careless Windows program. */
function isDirectory(entry: ZipEntry): boolean {
  return entry.uncompressedSize === 0 && /[/\\]$/.test(entry.filename);
}

/** Those that begin within the bytes of one before them: one stretch of bytes that unpacks a thousand times. */
function overlapping(files: readonly FileEntry[]): Set<FileEntry> {
  const found = new Set<FileEntry>();
  let end = -1;
  for (const file of files.toSorted((a, b) => a.offset - b.offset)) {
    if (file.offset < end) found.add(file);
    else end = file.offset + localHeaderBytes + file.compressedSize;
  }
  return found;
}

/**
 * Most archives of images hold them as they are: to read them takes a tenth of the time that unpacking would.
 * @returns reads an entry's bytes; undefined where they are packed, or are not what the archive says of them
 */
async function storedReader(window: ByteWindow) {
  const crc32 = await createCRC32();
  return async (file: FileEntry, most: number): Promise<Uint8Array<ArrayBuffer> | undefined> => {
    const { compressionMethod, compressedSize: size, uncompressedSize, offset, signature } = file;
    if (compressionMethod !== 0 || size !== uncompressedSize || size > most) return undefined;
    const header = await window.view(offset, localHeaderBytes);
    const view = new DataView(header.buffer, header.byteOffset, header.length);
    if (header.length < localHeaderBytes || view.getUint32(0, true) !== localHeaderMark) return undefined;
    const start = offset + localHeaderBytes + view.getUint16(26, true) + view.getUint16(28, true);
    const bytes = await window.view(start, size);
    const isWhole = bytes.length === size;
    return isWhole && Number.parseInt(crc32.init().update(bytes).digest('hex'), 16) === signature
      ? bytes
      : undefined;
  };
}

function toEntry(file: FileEntry, read: (path: string) => Promise<Uint8Array<ArrayBuffer>>): Entry {
  const { name, guess } = file.filenameUTF8 ? { name: file.filename } : named(file);
  const path = name.replaceAll('\\', '/');
  return {
    // As it is written where it leads out: the sentence that refuses it names it.
    path: /^[a-z]:\\/i.test(name) ? name : path,
    ...(guess && { guessedEncoding: guess }),
    open: async () => {
      const mode = (file.externalFileAttributes >>> 16) & formatMask;
      if (mode === linkMode) throw new PlaygroundError('import-link', { file: path });
      if (file.encrypted) throw new PlaygroundError('import-locked', { file: path });
      return await read(path);
    },
  };
}

function named(file: FileEntry): { name: string; guess?: string } {
  return file.rawFilename ? decodeName(file.rawFilename) : { name: file.filename };
}

async function unpack(path: string, file: FileEntry, budget: UnpackBudget): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const tooLarge = new PlaygroundError('import-too-large', {
    file: path,
    megabytes: limits.entryBytes / 2 ** 20,
  });
  const isTooLarge = () => length > limits.entryBytes || length > budget.left;
  // zip.js would go on to the end of what an entry unpacks to.
  const abort = new AbortController();
  const take = new WritableStream<Uint8Array>({
    write(chunk) {
      length += chunk.length;
      if (isTooLarge()) {
        abort.abort();
        throw tooLarge;
      }
      chunks.push(chunk.slice());
    },
  });
  try {
    await file.getData(take, { checkCrc32: true, signal: abort.signal });
  } catch (error) {
    if (isTooLarge()) {
      throw tooLarge;
    }
    throw new PlaygroundError('import-damaged', { file: path, reason: reasonOf(error) }, { cause: error });
  }
  budget.left -= length;
  return joinBytes(chunks);
}
