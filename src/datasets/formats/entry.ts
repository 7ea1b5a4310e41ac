/** @file A file as an importer meets it: dropped, picked, or found inside an archive. */

export interface Entry {
  /** With folders, `/` between them, as the archive or the folder that was dropped has it. */
  path: string;
  /** Of a dropped file a blob, which stays where it is until it is read; of an archive's entry its bytes. */
  open(): Promise<Blob | Uint8Array<ArrayBuffer>>;
  /** How its name was read, where the archive does not say: a guess that the visitor may correct. */
  guessedEncoding?: string;
}

export function sizeOf(data: Blob | Uint8Array): number {
  return data instanceof Uint8Array ? data.length : data.size;
}

/** @param end of what is wanted; the file may end before */
export async function bytesOf(
  data: Blob | Uint8Array<ArrayBuffer>,
  start = 0,
  end = Infinity,
): Promise<Uint8Array<ArrayBuffer>> {
  if (data instanceof Uint8Array) return data.subarray(start, end);
  return new Uint8Array(await data.slice(start, Math.min(end, data.size)).arrayBuffer());
}

/** What follows the last `/`. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** What stands before it, without a `/` at its end; empty at the top. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}
