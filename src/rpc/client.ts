/**
 * @file The page's end of a worker: calls that are promises, topics that are listened to. A worker that
 * dies, with or without a word, or cannot be understood rejects all that is still asked of it with
 * `worker-died`, and is not asked again.
 */
import type { FailureCause } from '../config/errors/causes';
import { PlaygroundError, reasonOf, type Failure } from '../config/playground-error';
import { newName, watchLife } from './life';
import {
  isMessage,
  type Answer,
  type Argument,
  type Calls,
  type Reply,
  type Request,
  type Topics,
} from './messages';

/** What of a Worker is used here. */
export type WorkerLike = Pick<
  Worker,
  'postMessage' | 'terminate' | 'onmessage' | 'onmessageerror' | 'onerror'
>;

export interface CallOptions {
  /** Rejects the call at once with the signal's reason, and tells the worker. */
  signal?: AbortSignal | undefined;
  /** Handed over instead of copied. */
  transfer?: Transferable[];
}

interface Waiting {
  resolve(value: unknown): void;
  reject(reason: Error): void;
}

export class WorkerClient<C extends Calls, T extends Topics = Record<never, never>> {
  private nextId = 0;
  private readonly waiting = new Map<number, Waiting>();
  private readonly listeners = new Map<string, Set<(payload: never) => void>>();
  private worker!: WorkerLike;
  private endWatch!: () => void;
  private death?: PlaygroundError;

  /**
   * @param startWorker is given the name that the worker is to bear
   * @param onDeath told once, with the reason, unless `dispose` was called before
   * @throws what starting the worker throws
   */
  constructor(
    private readonly startWorker: (name: string) => WorkerLike,
    private readonly onDeath: (error: PlaygroundError) => void = () => undefined,
    private readonly watch = watchLife,
  ) {
    this.start();
  }

  private start(): void {
    const name = newName();
    const worker = this.startWorker(name);
    this.worker = worker;
    this.endWatch = this.watch(name, () => this.die('it ended without a word', 'vanished'));
    worker.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (isMessage(data)) this.receive(data as Reply);
    };
    const die = (reason: string, cause?: FailureCause) => {
      // Another may have taken its place.
      if (this.worker === worker) this.die(reason, cause);
    };
    worker.onmessageerror = () => die('a message could not be read');
    worker.onerror = (event) => {
      // Else it would be reported once more, as the page's own.
      event.preventDefault();
      if (event.message) die(event.message);
      else die('it could not be started', 'not-loaded');
    };
  }

  /**
   * Another worker in place of this one, which is ended.
   * @param requests that it is sent: calls that were asked of the other are answered by this one
   */
  protected startAnother(requests: readonly Request[]): void {
    if (this.death) return;
    this.leave();
    try {
      this.start();
      for (const request of requests) this.post(request);
    } catch (error) {
      this.die(reasonOf(error));
    }
  }

  /** @throws PlaygroundError what the call threw, or `worker-died`; the signal's reason if it aborts */
  call<Name extends keyof C & string>(
    name: Name,
    argument: Argument<C, Name>,
    { signal, transfer = [] }: CallOptions = {},
  ): Promise<Answer<C, Name>> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      if (this.death) throw this.death;
      const id = this.nextId++;
      // First of all, as it throws where the argument cannot be sent.
      this.post({ id, call: name, argument }, transfer);
      const abort = () => {
        this.post({ id, abort: true });
        this.waiting.get(id)?.reject(signal!.reason as Error);
      };
      const settled = () => {
        this.waiting.delete(id);
        signal?.removeEventListener('abort', abort);
      };
      this.waiting.set(id, {
        resolve(value) {
          settled();
          resolve(value as Answer<C, Name>);
        },
        reject(error) {
          settled();
          reject(error);
        },
      });
      signal?.addEventListener('abort', abort);
    });
  }

  /** @returns ends the listening */
  on<Name extends keyof T & string>(topic: Name, listener: (payload: T[Name]) => void): () => void {
    const listeners = this.listeners.get(topic) ?? new Set();
    this.listeners.set(topic, listeners.add(listener));
    return () => void listeners.delete(listener);
  }

  /** Ends the worker at once; nothing is heard of it any more, and what is still asked is rejected. */
  dispose(): void {
    this.end('it was ended');
  }

  /** False once it has died or was ended. */
  get isAlive(): boolean {
    return !this.death;
  }

  private die(reason: string, cause?: FailureCause): void {
    if (!this.death) this.onDeath(this.end(reason, cause));
  }

  private end(reason: string, cause?: FailureCause): PlaygroundError {
    this.death ??= new PlaygroundError('worker-died', { reason, ...(cause && { cause }) });
    this.leave();
    this.listeners.clear();
    for (const call of [...this.waiting.values()]) call.reject(this.death);
    return this.death;
  }

  private leave(): void {
    this.endWatch();
    // After an error that nothing caught, its state can no longer be trusted.
    this.worker.terminate();
    this.worker.onmessage = null;
  }

  private receive(reply: Reply): void {
    if ('topic' in reply) {
      for (const listener of this.listeners.get(reply.topic) ?? []) listener(reply.payload as never);
    } else if ('failure' in reply) this.waiting.get(reply.id)?.reject(errorFrom(reply.failure));
    else this.waiting.get(reply.id)?.resolve(reply.value);
  }

  protected post(request: Request, transfer: Transferable[] = []): void {
    this.worker.postMessage(request, transfer);
  }
}

/**
 * Of a question that is asked again and again, as a slider moves, only the last is answered: a new one
 * aborts the one before.
 * @returns the answer, or nothing to a question that a newer one has overtaken
 */
export function latestOf<Question, Reply>(
  ask: (question: Question, signal: AbortSignal) => Promise<Reply>,
): (question: Question) => Promise<Reply | undefined> {
  let current = new AbortController();
  return async (question) => {
    current.abort();
    const { signal } = (current = new AbortController());
    try {
      return await ask(question, signal);
    } catch (error) {
      if (signal.aborted) return undefined;
      throw error;
    }
  };
}

function errorFrom({ code, parameters }: Failure): PlaygroundError {
  return new PlaygroundError(code, parameters);
}
