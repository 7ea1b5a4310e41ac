/** @file Bytes as a Blob, copied piece by piece: a page that copied 134 MB at once would stand still meanwhile. */
import type { YieldToTasks } from '../../tensor/yield-to-tasks';

const pieceBytes = 2_000_000;

export async function inPieces(bytes: Uint8Array<ArrayBuffer>, yieldToTasks: YieldToTasks): Promise<Blob> {
  const pieces: Blob[] = [];
  for (let start = 0; start < bytes.length; start += pieceBytes) {
    if (start > 0) await yieldToTasks();
    pieces.push(new Blob([bytes.subarray(start, start + pieceBytes)]));
  }
  return new Blob(pieces);
}
