/**
 * @file What tells a file from what a store may have made of it: FNV-1a over 32-bit words. No protection against
 * anyone. It is read piece by piece, so that hundreds of megabytes are never in memory, nor keep anyone waiting.
 */
const pieceBytes = 2_000_000;
const offsetBasis = 0x811c9dc5;
const prime = 0x01000193;

/**
 * Eight hexadecimal digits.
 * @throws DOMException where the file can no longer be read
 */
export async function fingerprint(file: Blob): Promise<string> {
  let hash = offsetBasis;
  for (let start = 0; start < file.size; start += pieceBytes) {
    const view = new DataView(await file.slice(start, start + pieceBytes).arrayBuffer());
    const { byteLength } = view;
    const wholeWords = byteLength - (byteLength % 4);
    for (let at = 0; at < wholeWords; at += 4) hash = Math.imul(hash ^ view.getUint32(at, true), prime);
    for (let at = wholeWords; at < byteLength; at++) hash = Math.imul(hash ^ view.getUint8(at), prime);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
