/**
 * @file One attempt to get a file over the network, byte by byte. A download that stands still is given
 * up: nobody else would end it.
 */
import { PlaygroundError } from '../config/playground-error';
import { joinBytes } from './join-bytes';
import type { StartTimer } from './timer';
import { untilAborted } from './until-aborted';

/** Without a byte for this long, an answer is not coming. */
export const stallMs = 15_000;

export interface ReceiveRequest {
  url: string;
  /** As errors name it. */
  file: string;
  /** What the browser's own HTTP cache may answer. */
  cache: RequestCache;
  /** Longest time without a byte, in ms. */
  patienceMs: number;
  startTimer: StartTimer;
  /** Bytes so far. */
  onBytes: (loaded: number) => void;
  signal: AbortSignal;
}

/**
 * @throws PlaygroundError `file-unreachable`, `file-status` or `file-stalled`; the signal's reason once it
 * is aborted.
 */
export async function receive(request: ReceiveRequest): Promise<Uint8Array<ArrayBuffer>> {
  const { url, file, cache, onBytes, signal } = request;
  const patience = new Patience(request);
  try {
    const response = await patience.with(fetch(url, { cache, signal: patience.signal }));
    if (!response.ok) throw new PlaygroundError('file-status', { file, status: response.status });
    return await readBody(response, onBytes, patience);
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (error instanceof PlaygroundError) throw error;
    throw new PlaygroundError('file-unreachable', { file }, { cause: error });
  } finally {
    patience.end();
  }
}

/** The response's bytes; they too must keep coming. */
async function readBody(
  response: Response,
  onBytes: ReceiveRequest['onBytes'],
  patience: Patience,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let loaded = 0;
  const reader = response.body?.getReader();
  while (reader) {
    const { done, value } = await patience.with(reader.read());
    if (done) break;
    chunks.push(value);
    loaded += value.length;
    onBytes(loaded);
  }
  return joinBytes(chunks);
}

/** Ends what waits for longer than `patienceMs` at a time, or is no longer wanted. */
class Patience {
  private readonly abort = new AbortController();
  private readonly onAbort = () => this.abort.abort(this.request.signal.reason);

  constructor(private readonly request: ReceiveRequest) {
    if (request.signal.aborted) this.onAbort();
    request.signal.addEventListener('abort', this.onAbort);
  }

  get signal(): AbortSignal {
    return this.abort.signal;
  }

  async with<T>(promise: Promise<T>): Promise<T> {
    const { file, patienceMs, startTimer } = this.request;
    const stalled = new PlaygroundError('file-stalled', { file, seconds: patienceMs / 1000 });
    const stop = startTimer(() => this.abort.abort(stalled), patienceMs);
    try {
      return await untilAborted(promise, this.signal);
    } finally {
      stop();
    }
  }

  /** Also lets go of what has been fetched of a body that nobody reads. */
  end(): void {
    this.request.signal.removeEventListener('abort', this.onAbort);
    this.abort.abort();
  }
}
