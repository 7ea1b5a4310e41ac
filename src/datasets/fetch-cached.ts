/**
 * @file Downloads with byte-wise progress, kept by the browser where it keeps files, so that a second
 * visit needs no network.
 */
import { PlaygroundError, reasonOf } from '../config/playground-error';
import { deleteFile, readFile, writeFile } from '../storage/storage';

const store = 'simclr-playground-datasets';

export interface FetchedBytes {
  bytes: Uint8Array<ArrayBuffer>;
  fromCache: boolean;
}

export interface FetchCachedRequest {
  url: string;
  /** Kept under the address and this, so that new data is never served stale. */
  version: string;
  /** Bytes of this file so far. */
  onBytes: (loaded: number) => void;
  signal?: AbortSignal;
}

/** @throws PlaygroundError `dataset-download`. */
export async function fetchCached(request: FetchCachedRequest): Promise<FetchedBytes> {
  const { url, onBytes, signal } = request;
  const kept = await readFile(store, keyOf(request));
  if (kept) {
    onBytes(kept.length);
    return { bytes: kept, fromCache: true };
  }
  try {
    const response = await fetch(url, { signal: signal ?? null });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    const bytes = await readBody(response, onBytes);
    await writeFile(store, keyOf(request), bytes);
    return { bytes, fromCache: false };
  } catch (error) {
    throw new PlaygroundError('dataset-download', { url, reason: reasonOf(error) }, { cause: error });
  }
}

/** Forgets a kept file that turned out damaged. */
export async function forgetCached(request: Pick<FetchCachedRequest, 'url' | 'version'>): Promise<void> {
  await deleteFile(store, keyOf(request));
}

function keyOf({ url, version }: Pick<FetchCachedRequest, 'url' | 'version'>): string {
  return `${url}?version=${version}`;
}

async function readBody(
  response: Response,
  onBytes: (loaded: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let loaded = 0;
  const reader = response.body!.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    loaded += value.length;
    onBytes(loaded);
  }
  const bytes = new Uint8Array(loaded);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
