/** @file The checkpoint in an archive of a whole run, held against the archive's checksum. */
import { PlaygroundError, reasonOf } from '../../config/playground-error';
import { bytesOf, type Entry } from '../../datasets/formats/entry';
import { readZip } from '../../datasets/formats/zip';
import { checkpointName } from './archive';

/** Two of them could be the length of a checkpoint's header. */
const zipStart = [0x50, 0x4b, 0x03, 0x04];

/**
 * Of any other file the file itself.
 * @throws PlaygroundError `checkpoint-unreadable` for an archive without one, and for one that is damaged
 */
export async function checkpointIn(file: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (!zipStart.every((byte, i) => file[i] === byte)) return file;
  const entry = await entryIn(file);
  if (!entry) {
    throw new PlaygroundError('checkpoint-unreadable', {
      reason: `it is a zip file without ${checkpointName}`,
    });
  }
  return bytesOf(await entry.open().catch(refuse));
}

/** What other errors are about is not damage: an archive that is locked, or too large. */
const harmed: readonly string[] = ['import-damaged', 'import-cut-short'];

async function entryIn(file: Uint8Array<ArrayBuffer>): Promise<Entry | undefined> {
  const entries = await readZip('it', file).catch(refuse);
  return entries.find(({ path }) => path === checkpointName);
}

function refuse(error: unknown): never {
  const known = error instanceof PlaygroundError ? error.toFailure() : undefined;
  const isHarmed = !known || harmed.includes(known.code);
  const [reason, about] = isHarmed
    ? [`it is a damaged zip file (${reasonOf(error)})`, { cause: 'file-changed' } as const]
    : [reasonOf(error), {}];
  throw new PlaygroundError('checkpoint-unreadable', { reason, ...about }, { cause: error });
}
