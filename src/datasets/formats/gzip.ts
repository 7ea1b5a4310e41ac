/**
 * @file Gzip, by fflate: browsers' own DecompressionStream ends with an error after the first of several members, of
 * which pigz, bgzip and `cat a.gz b.gz` write many.
 */
import '../../config/errors/known-import-errors';
import { Gunzip } from 'fflate';
import { PlaygroundError, reasonOf } from '../../config/playground-error';
import { joinBytes } from '../join-bytes';
import { bytesOf, sizeOf } from './entry';
import { limits } from './limits';
import { UnpackBudget } from './unpack-budget';

/** Handed in piece by piece, so that a bomb is noticed before it is unpacked. */
const pieceBytes = 2 ** 16;

/**
 * @param budget that it has in common with other archives
 * @throws PlaygroundError `import-too-large`, `import-cut-short` or `import-damaged`
 */
export async function gunzip(
  path: string,
  data: Blob | Uint8Array<ArrayBuffer>,
  budget = new UnpackBudget(),
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const size = sizeOf(data);
  const most = Math.min(budget.left, Math.max(limits.entryBytes, Math.min(4 * size, limits.gzipBytes)));
  const stream = new Gunzip((chunk) => {
    length += chunk.length;
    if (length > most)
      throw new PlaygroundError('import-too-large', { file: path, megabytes: Math.round(most / 2 ** 20) });
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at < size; at += pieceBytes) {
      const piece = await bytesOf(data, at, at + pieceBytes);
      stream.push(piece, at + pieceBytes >= size);
    }
  } catch (error) {
    if (error instanceof PlaygroundError) throw error;
    const reason = reasonOf(error);
    const code = /unexpected EOF/i.test(reason) ? 'import-cut-short' : 'import-damaged';
    throw new PlaygroundError(code, { file: path, reason }, { cause: error });
  }
  budget.left -= length;
  return joinBytes(chunks);
}
