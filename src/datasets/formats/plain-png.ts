/**
 * @file A PNG with nothing but its pixels: what else it holds (colour profiles, texts, frames) is left out before it is
 * decoded, and pixels that unpack to more than the header says are refused, since both may be bombs.
 */
import '../../config/errors/known-import-errors';
import { Unzlib } from 'fflate';
import { PlaygroundError } from '../../config/playground-error';
import { joinBytes } from '../join-bytes';

const needed: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);
/** Channels by the header's colour type. */
const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** Deflate makes nothing smaller than so many times. */
const mostShrunk = 1032;
/** That much may unpack before it is looked at more closely. */
const harmless = 2 ** 26;

/**
 * @param isTrusted whoever decodes it unpacks no more than its header says
 * @throws PlaygroundError `import-cut-short`, or `import-too-large`
 */
export function plainPng(
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
  { isTrusted = false } = {},
): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  const data: Uint8Array[] = [];
  let most = harmless;
  let hasEnd = false;
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const end = at + 12 + length;
    if (end > bytes.length) throw new PlaygroundError('import-cut-short', { file: path });
    if (needed.has(type)) kept.push(bytes.subarray(at, end));
    if (type === 'IDAT') data.push(bytes.subarray(at + 8, end - 4));
    if (type === 'IHDR' && length === 13) most = 2 * pixelBytes(view, at + 8) + 2 ** 20;
    at = end;
    hasEnd = type === 'IEND';
    // What follows is no part of it.
    if (hasEnd) break;
  }
  if (!hasEnd) throw new PlaygroundError('import-cut-short', { file: path });
  const packed = data.reduce((sum, { length }) => sum + length, 0);
  if (!isTrusted && packed * mostShrunk > Math.max(most, harmless)) requireFewer(path, data, most);
  return joinBytes(kept);
}

function pixelBytes(view: DataView, at: number): number {
  const [width, height] = [view.getUint32(at), view.getUint32(at + 4)];
  const bits = view.getUint8(at + 8) * (channels[view.getUint8(at + 9)] ?? 4);
  return height * (1 + Math.ceil((width * bits) / 8));
}

function requireFewer(path: string, data: readonly Uint8Array[], most: number): void {
  let length = 0;
  const stream = new Unzlib((chunk) => {
    length += chunk.length;
    if (length <= most) return;
    throw new PlaygroundError('import-too-large', { file: path, megabytes: Math.ceil(most / 2 ** 20) });
  });
  for (const chunk of data) {
    // In pieces, of which none unpacks to much.
    for (let at = 0; at < chunk.length; at += 2 ** 16) stream.push(chunk.subarray(at, at + 2 ** 16));
  }
}
