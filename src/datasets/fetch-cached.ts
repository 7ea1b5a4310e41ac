/**
 * @file Downloads with byte-wise progress, kept in the browser's Cache Storage where there is one
 * (secure contexts), so that a second visit needs no network.
 */
import { PlaygroundError, reasonOf } from '../config/playground-error';

const cacheName = 'simclr-playground-datasets';

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
  const cache = await openCache();
  const cached = await cache?.match(keyOf(request)).catch(() => undefined);
  try {
    const response = cached ?? (await fetch(url, { signal: signal ?? null }));
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    const bytes = await readBody(response, onBytes);
    // A full disk or a private window refuses: the next visit downloads again.
    if (!cached) await cache?.put(keyOf(request), new Response(bytes)).catch(() => undefined);
    return { bytes, fromCache: cached !== undefined };
  } catch (error) {
    throw new PlaygroundError('dataset-download', { url, reason: reasonOf(error) }, { cause: error });
  }
}

/** Forgets a kept file that turned out damaged. */
export async function forgetCached(request: Pick<FetchCachedRequest, 'url' | 'version'>): Promise<void> {
  await (await openCache())?.delete(keyOf(request));
}

function keyOf({ url, version }: Pick<FetchCachedRequest, 'url' | 'version'>): string {
  return `${url}?version=${version}`;
}

async function openCache(): Promise<Cache | undefined> {
  if (!('caches' in globalThis)) return undefined;
  return caches.open(cacheName).catch(() => undefined);
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
