/**
 * @file An IndexedDB of this page that may refuse, be full, never answer, be evicted while it is open, or belong to a newer
 * version of the page in another tab: whatever is asked of it is answered in time or rejected with a `StoreTrouble`, and
 * can be asked again.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

export type StoreCause =
  | 'store-full'
  | 'store-refused'
  | 'store-silent'
  | 'store-newer'
  | 'store-blocked'
  /** By another tab, which has gone on with what was to be written. */
  | 'store-taken'
  /** By a visitor, in another tab. */
  | 'store-deleted';

export class StoreTrouble extends Error {
  constructor(
    readonly why: StoreCause,
    cause?: unknown,
  ) {
    super(cause instanceof Error ? cause.message : why, { cause });
    this.name = 'StoreTrouble';
  }
}

const answerMs = 5000;
/** A slow disk writes a million bytes in so long. */
const msPerMegabyte = 500;

export type Migration<Schema extends DBSchema> = (connection: IDBPDatabase<Schema>) => void;

export class PatientDatabase<Schema extends DBSchema> {
  private opening?: Promise<IDBPDatabase<Schema>> | undefined;
  private isBlocked = false;

  /**
   * @param name of its own, as other pages may be served from the same origin
   * @param migrations from each version to the next
   * @param startTimer calls a function after so many milliseconds; what it returns calls that off
   */
  constructor(
    private readonly name: string,
    private readonly migrations: readonly Migration<Schema>[],
    private readonly startTimer: (run: () => void, ms: number) => () => void,
  ) {}

  /** @param bytes that are read or written. @throws StoreTrouble */
  async ask<Answer>(work: (connection: IDBPDatabase<Schema>) => Promise<Answer>, bytes = 0): Promise<Answer> {
    const limitMs = answerMs + (bytes / 1e6) * msPerMegabyte;
    try {
      return await this.within(limitMs, this.attempt(work));
    } catch (error) {
      throw error instanceof StoreTrouble ? error : new StoreTrouble(causeOf(error), error);
    }
  }

  private async attempt<Answer>(
    work: (connection: IDBPDatabase<Schema>) => Promise<Answer>,
  ): Promise<Answer> {
    try {
      return await work(await this.open());
    } catch (error) {
      // Closed meanwhile: by the browser, which evicts what it needs room for, or for a newer version.
      if (nameOf(error) !== 'InvalidStateError') throw error;
      this.opening = undefined;
      return work(await this.open());
    }
  }

  private open(): Promise<IDBPDatabase<Schema>> {
    if (this.opening) return this.opening;
    const forget = () => {
      if (this.opening === opening) this.opening = undefined;
    };
    const opening = openDB<Schema>(this.name, this.migrations.length, {
      upgrade: (connection, oldVersion) => {
        for (const migrate of this.migrations.slice(oldVersion)) migrate(connection);
      },
      blocked: () => (this.isBlocked = true),
      // Another tab has a newer version of the page, which waits for this.
      blocking: () => {
        forget();
        void opening.then((connection) => connection.close());
      },
      terminated: forget,
    });
    this.opening = opening;
    opening.then(() => (this.isBlocked = false), forget);
    return opening;
  }

  private async within<Answer>(ms: number, answer: Promise<Answer>): Promise<Answer> {
    let stop = () => {};
    const silence = new Promise<never>((_, reject) => {
      stop = this.startTimer(
        () => reject(new StoreTrouble(this.isBlocked ? 'store-blocked' : 'store-silent')),
        ms,
      );
    });
    try {
      return await Promise.race([answer, silence]);
    } finally {
      stop();
    }
  }
}

/** All of it or nothing; whatever fails is awaited, so that nothing fails unheard. */
export async function carryOut(
  transaction: { done: Promise<void>; abort(): void },
  requests: readonly (() => Promise<unknown>)[],
): Promise<void> {
  const sent: Promise<unknown>[] = [];
  try {
    for (const request of requests) sent.push(request());
  } catch (error) {
    transaction.abort();
    await Promise.allSettled([...sent, transaction.done]);
    throw error;
  }
  const [done] = await Promise.allSettled([transaction.done, ...sent]);
  if (done.status === 'rejected') throw done.reason;
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}

function causeOf(error: unknown): StoreCause {
  switch (nameOf(error)) {
    case 'QuotaExceededError':
      return 'store-full';
    case 'VersionError':
      return 'store-newer';
    default:
      return 'store-refused';
  }
}
