/** @file Whether a file ends as a zip does, whatever it begins with: a program that unpacks itself, or a mark of parts. */
import { bytesOf, sizeOf } from './entry';

/** “PK”, 5, 6: a record of 22 bytes, and a comment whose length it says last. */
const endMark = 0x06054b50;
const endBytes = 22;
const mostComment = 65_535;
/** “PK”, 1, 2: of an entry of the list of files, which comes just before. */
const entryMark = 0x02014b50;

export async function endsAsZip(data: Blob | Uint8Array<ArrayBuffer>): Promise<boolean> {
  const size = sizeOf(data);
  const start = Math.max(size - endBytes - mostComment, 0);
  const last = await bytesOf(data, start);
  const view = new DataView(last.buffer, last.byteOffset, last.length);
  for (let at = last.length - endBytes; at >= 0; at--) {
    if (view.getUint32(at, true) !== endMark) continue;
    if (at + endBytes + view.getUint16(at + 20, true) !== last.length) continue;
    const list = start + at - view.getUint32(at + 12, true);
    if (list < 0) continue;
    const mark = await bytesOf(data, list, list + 4);
    if (mark.length === 4 && new DataView(mark.buffer, mark.byteOffset).getUint32(0, true) === entryMark)
      return true;
  }
  return false;
}
