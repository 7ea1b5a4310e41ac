/**
 * @file The safetensors format (github.com/huggingface/safetensors): 8 bytes with the header's length,
 * little-endian; a JSON header with type, shape and place of each tensor, and `__metadata__`, texts by
 * name; then the tensors' bytes, little-endian, one after another without holes. Here all tensors that are read
 * are f32; images are written as bytes. Numbers lie in a file as they lie in memory, so that hundreds of megabytes
 * are neither gone through nor copied: whatever runs this is little-endian.
 */
import { z } from 'zod/mini';
import { PlaygroundError } from '../config/playground-error';
import { shortened } from '../config/shortened';
import { joinBytes } from '../datasets/join-bytes';
import type { TensorValues } from '../tensor/state';
import { repeatedKey } from './repeated-key';

export interface SafetensorsFile {
  tensors: Readonly<Record<string, TensorValues>>;
  metadata: Readonly<Record<string, string>>;
}

/** What is written. */
interface WrittenFile {
  tensors: Readonly<Record<string, { shape: readonly number[]; values: Float32Array | Uint8Array }>>;
  metadata: Readonly<Record<string, string>>;
}

const lengthBytes = 8;
/** The format's own limit. */
const maxHeaderBytes = 100_000_000;
const bytesPerNumber = 4;
const metadataName = '__metadata__';

const wholeNumber = { error: 'lengths and offsets must be whole numbers, none below 0' };
const count = z.int(wholeNumber).check(z.gte(0, wholeNumber));
const entrySchema = z.strictObject({
  dtype: z.literal('F32', { error: 'only tensors of type F32 are read' }),
  shape: z.array(count),
  data_offsets: z.tuple([count, count]),
});
const metadataSchema = z.record(z.string(), z.string());

export function writeSafetensors(file: WrittenFile): Uint8Array<ArrayBuffer> {
  return joinBytes(safetensorsParts(file));
}

/**
 * The bytes of the file in order: its header, then the very memory of each tensor. f32 come before bytes, so that
 * all are aligned, and by their names, so that equal contents give equal bytes.
 */
export function safetensorsParts({ tensors, metadata }: WrittenFile): Uint8Array[] {
  const sizeOf = ({ values }: { values: Float32Array | Uint8Array }) => values.BYTES_PER_ELEMENT;
  const entries = Object.entries(tensors).sort(
    ([a, one], [b, other]) => sizeOf(other) - sizeOf(one) || (a < b ? -1 : 1),
  );
  let end = 0;
  const places = entries.map(([name, { shape, values }]) => {
    const start = end;
    end += values.byteLength;
    const dtype = values instanceof Float32Array ? 'F32' : 'U8';
    return [name, { dtype, shape, data_offsets: [start, end] }] as const;
  });
  const text = JSON.stringify(Object.fromEntries([[metadataName, metadata], ...places]));
  const header = new TextEncoder().encode(text);
  // Spaces, so that the tensors begin at a multiple of eight bytes.
  const headerLength = Math.ceil(header.length / lengthBytes) * lengthBytes;
  const start = new Uint8Array(lengthBytes + headerLength).fill(' '.charCodeAt(0), lengthBytes);
  new DataView(start.buffer).setBigUint64(0, BigInt(headerLength), true);
  start.set(header, lengthBytes);
  const bytesOf = ({ buffer, byteOffset, byteLength }: Float32Array | Uint8Array) =>
    new Uint8Array(buffer, byteOffset, byteLength);
  return [start, ...entries.map(([, { values }]) => bytesOf(values))];
}

/**
 * Reads what any program has written, and trusts none of it: a tensor must have the bytes that its shape
 * asks for, and all bytes must belong to exactly one tensor. No tensor is read before all places are right.
 * @returns tensors that are views of `bytes`, where those are aligned
 * @throws PlaygroundError `checkpoint-unreadable`
 */
export function readSafetensors(bytes: Uint8Array): SafetensorsFile {
  const { header, dataStart } = readHeader(bytes);
  const { [metadataName]: metadata = {}, ...entries } = header;
  const texts = metadataSchema.safeParse(metadata);
  if (!texts.success) throw unreadable('its metadata must be texts by name');
  const places = Object.entries(entries).map(([name, entry]) => readPlace(name, entry));
  let next = 0;
  for (const { name, start, end } of places.sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start !== next) {
      throw unreadable(`tensor ${shortened(name)} does not begin where the one before it ends`);
    }
    next = end;
  }
  const dataBytes = bytes.length - dataStart;
  if (next > dataBytes) throw unreadable('its tensors reach beyond the end of the file');
  if (next < dataBytes) throw unreadable('there are bytes that belong to no tensor');
  const isAligned = (bytes.byteOffset + dataStart) % bytesPerNumber === 0;
  const { buffer, byteOffset } = isAligned ? bytes.subarray(dataStart) : bytes.slice(dataStart);
  const tensors = places.map(({ name, shape, start, end }) => {
    const values = new Float32Array(buffer, byteOffset + start, (end - start) / bytesPerNumber);
    return [name, { shape, values }] as const;
  });
  return { tensors: Object.fromEntries(tensors), metadata: texts.data };
}

interface Place {
  name: string;
  shape: number[];
  /** Bytes from the first tensor's first on. */
  start: number;
  end: number;
}

function readPlace(name: string, described: unknown): Place {
  const entry = entrySchema.safeParse(described);
  if (!entry.success) {
    throw unreadable(
      `tensor ${shortened(name)} is described wrongly (${shortened(entry.error.issues[0]!.message)})`,
    );
  }
  const {
    shape,
    data_offsets: [start, end],
  } = entry.data;
  const size = shape.reduce((product, length) => product * length, 1);
  if (end - start !== size * bytesPerNumber) {
    throw unreadable(`tensor ${shortened(name)} has other bytes than its shape asks for`);
  }
  return { name, shape, start, end };
}

function readHeader(bytes: Uint8Array): { header: Record<string, unknown>; dataStart: number } {
  if (bytes.length < lengthBytes) throw unreadable('it is shorter than eight bytes');
  const length = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true));
  if (length > maxHeaderBytes) throw unreadable('its header is larger than 100 MB');
  const dataStart = lengthBytes + length;
  if (dataStart > bytes.length) throw unreadable('it ends within its header');
  const text = decode(bytes.subarray(lengthBytes, dataStart));
  if (!text.startsWith('{')) throw unreadable('its header is not a JSON object');
  const header = parseJson(text);
  const repeated = repeatedKey(text);
  if (repeated !== undefined) throw unreadable(`its header names ${shortened(repeated)} twice`);
  return { header: header as Record<string, unknown>, dataStart };
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw unreadable('its header is not UTF-8');
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw unreadable('its header is not JSON');
  }
}

function unreadable(reason: string): PlaygroundError {
  return new PlaygroundError('checkpoint-unreadable', { reason });
}
