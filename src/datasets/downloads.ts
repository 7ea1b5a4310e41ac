/**
 * @file The files of a dataset, downloaded for as long as it takes: what is blocked, cut short, damaged, or
 * never answers is said and asked for again, after 1, 2, 4 … 30 seconds or at once when somebody asks.
 * What arrived whole is kept by the browser where it keeps files.
 */
import { PlaygroundError, toFailure, type Failure } from '../config/playground-error';
import { readFile, writeFile } from '../storage/storage';
import { receive, stallMs } from './receive';
import { startTimer, type StartTimer } from './timer';
import { untilAborted } from './until-aborted';

const store = 'simclr-playground-datasets';
const maxRestMs = 30_000;
/** Without a byte for this long, the kept copy of a file serves in its place. */
const freshnessMs = 5_000;

export interface FileRequest<Content> {
  /** Where `public/` is served, ending in `/`. */
  base: string;
  /** Below it, e.g. `datasets/mnist/train-00.png`; errors name it so. */
  file: string;
  /**
   * Says which content the file has, so that a kept copy can be taken for it. A file without one may have
   * changed: it is downloaded, and the kept copy is for when that fails.
   */
  version?: string;
  /** Throws where the bytes are damaged. */
  read: (bytes: Uint8Array<ArrayBuffer>) => Content | Promise<Content>;
  /** What is kept in the file's place where reading it takes long; without it the file itself is. */
  kept?: {
    bytesOf: (content: Content) => Uint8Array<ArrayBuffer>;
    /** Throws where the bytes are damaged. */
    read: (bytes: Uint8Array<ArrayBuffer>) => Content | Promise<Content>;
  };
  /** Bytes of this file so far. */
  onBytes?: (loaded: number) => void;
  signal?: AbortSignal | undefined;
}

export interface FileContent<Content> {
  content: Content;
  fromCache: boolean;
}

/** A file that could not be had so far, and is still being asked for. */
export interface MissingFile {
  file: string;
  failure: Failure;
  /** How often it was asked for. */
  attempts: number;
}

export interface DownloadSettings {
  startTimer: StartTimer;
  /** After so many attempts a file is given up, and its last failure thrown. */
  attempts: number;
  /** All files that are missing now, whenever that changes. */
  onMissing: (files: MissingFile[]) => void;
}

/** A file on its way. */
interface Flight {
  missing?: MissingFile;
  /** Asks for it again at once, unless it is arriving. */
  hurry: () => void;
}

export class Downloads {
  private readonly flights = new Set<Flight>();

  constructor(private readonly settings: DownloadSettings) {}

  /** @throws the last attempt's failure, or the signal's reason. */
  async get<Content>(request: FileRequest<Content>): Promise<FileContent<Content>> {
    const { signal } = request;
    const flight: Flight = { hurry: () => undefined };
    this.flights.add(flight);
    try {
      for (let attempts = 1; ; attempts++) {
        try {
          return await this.attempt(request, flight, attempts > 1);
        } catch (error) {
          if (signal?.aborted) throw signal.reason;
          if (error instanceof Hurried) continue;
          if (attempts >= this.settings.attempts) throw error;
          flight.missing = { file: request.file, failure: toFailure(error), attempts };
          this.tell();
        }
        await this.rest(Math.min(1000 * 2 ** (attempts - 1), maxRestMs), flight, signal);
      }
    } finally {
      this.flights.delete(flight);
      if (flight.missing) this.tell();
    }
  }

  /** Asks again at once for all that is not arriving, as when the network is back. */
  tryAgain(): void {
    for (const { hurry } of this.flights) hurry();
  }

  private tell(): void {
    const missing = [...this.flights].flatMap((flight) => flight.missing ?? []);
    const byFile = new Map(missing.map((one) => [one.file, one]));
    this.settings.onMissing([...byFile.values()]);
  }

  private async rest(ms: number, flight: Flight, signal: AbortSignal | undefined): Promise<void> {
    let stop: () => void = () => undefined;
    const rested = new Promise<void>((resolve) => {
      stop = this.settings.startTimer(resolve, ms);
      flight.hurry = resolve;
    });
    await untilAborted(rested, signal).finally(() => stop());
  }

  private async attempt<Content>(
    request: FileRequest<Content>,
    flight: Flight,
    isRepeated: boolean,
  ): Promise<FileContent<Content>> {
    const abort = new AbortController();
    const onAbort = () => abort.abort(request.signal!.reason);
    if (request.signal?.aborted) onAbort();
    request.signal?.addEventListener('abort', onAbort);
    const hurry = () => abort.abort(new Hurried());
    flight.hurry = hurry;
    const watched = {
      ...request,
      signal: abort.signal,
      onBytes: (loaded: number) => {
        // It is arriving.
        flight.hurry = () => undefined;
        request.onBytes?.(loaded);
      },
    };
    try {
      const kept = await keptContent(watched);
      if (kept && request.version !== undefined) return kept;
      flight.hurry = hurry;
      return await this.download(watched, kept, isRepeated);
    } finally {
      request.signal?.removeEventListener('abort', onAbort);
    }
  }

  private async download<Content>(
    request: WatchedRequest<Content>,
    kept: FileContent<Content> | undefined,
    isRepeated: boolean,
  ): Promise<FileContent<Content>> {
    const { base, file, version } = request;
    try {
      const bytes = await receive({
        ...this.settings,
        ...request,
        url: new URL(file, base).href,
        cache: isRepeated ? 'reload' : version === undefined ? 'no-cache' : 'default',
        patienceMs: kept ? freshnessMs : stallMs,
      });
      const content = await readWhole(request, bytes);
      // Nothing waits for it.
      void writeFile(store, keyOf(request), request.kept?.bytesOf(content) ?? bytes);
      return { content, fromCache: false };
    } catch (error) {
      request.signal.throwIfAborted();
      if (kept) return kept;
      throw error;
    }
  }
}

/** For those who say themselves what is missing, and ask again: each file is asked for once. */
export const singleAttempts = new Downloads({ startTimer, attempts: 1, onMissing: () => undefined });

type WatchedRequest<Content> = FileRequest<Content> & {
  signal: AbortSignal;
  onBytes: (loaded: number) => void;
};

/** Why an attempt ended of which nothing had arrived yet: the next follows at once. */
class Hurried extends Error {}

function keyOf({ base, file, version }: Pick<FileRequest<unknown>, 'base' | 'file' | 'version'>): string {
  const { href } = new URL(file, base);
  return version === undefined ? href : `${href}?version=${version}`;
}

/** None where the kept copy turns out damaged: what is downloaded takes its place. */
async function keptContent<Content>(
  request: WatchedRequest<Content>,
): Promise<FileContent<Content> | undefined> {
  const bytes = await untilAborted(readFile(store, keyOf(request)), request.signal);
  if (!bytes) return undefined;
  request.onBytes(bytes.length);
  try {
    return { content: await (request.kept ?? request).read(bytes), fromCache: true };
  } catch {
    return undefined;
  }
}

/** Networks that want one to log in first answer every address with a web page. */
async function readWhole<Content>(
  { file, read }: FileRequest<Content>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Content> {
  try {
    return await read(bytes);
  } catch (error) {
    if (/^\s*</.test(new TextDecoder().decode(bytes.subarray(0, 100)))) {
      throw new PlaygroundError('file-is-page', { file }, { cause: error });
    }
    if (error instanceof PlaygroundError) throw error;
    throw new PlaygroundError('file-damaged', { file }, { cause: error });
  }
}
