/**
 * @file What tells bytes from others that a store may have made of them: FNV-1a over 32-bit words. No protection
 * against anyone. Large files go piece by piece, so that whoever computes it can do something else in between.
 */
import type { YieldToTasks } from '../tensor/yield-to-tasks';

const pieceBytes = 2_000_000;
const offsetBasis = 0x811c9dc5;
const prime = 0x01000193;

/** Eight hexadecimal digits. */
export async function fingerprint(bytes: Uint8Array, yieldToTasks: YieldToTasks): Promise<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let hash = offsetBasis;
  for (let start = 0; start < bytes.length; start += pieceBytes) {
    if (start > 0) await yieldToTasks();
    const end = Math.min(start + pieceBytes, bytes.length);
    const wholeWords = end - ((end - start) % 4);
    for (let at = start; at < wholeWords; at += 4) hash = Math.imul(hash ^ view.getUint32(at, true), prime);
    for (let at = wholeWords; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, prime);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
