/**
 * @file Calls from the bench's page to one of its workers: each by name with one argument, answered
 * by a value or a failure, one at a time or several.
 */
import { reasonOf } from '../src/config/playground-error';

// The argument's type differs from call to call; `never` is what fits them all.
export type Calls = Record<string, (argument: never) => unknown>;

interface Request {
  id: number;
  name: string;
  argument: unknown;
}

type Answer = { id: number; value: unknown } | { id: number; failure: string };

/** In a worker: answers calls for as long as it lives. */
export function answerCalls(calls: Calls): void {
  const scope = self as unknown as DedicatedWorkerGlobalScope;
  const answer = async ({ id, name, argument }: Request): Promise<Answer> => {
    try {
      return { id, value: await calls[name]!(argument as never) };
    } catch (error) {
      return { id, failure: reasonOf(error) };
    }
  };
  scope.onmessage = ({ data }: MessageEvent<Request>) => {
    void answer(data).then((message) => scope.postMessage(message));
  };
}

/** On the page: a worker that answers `Served`. */
export class RemoteWorker<Served extends Calls> {
  private nextId = 0;
  private readonly waiting = new Map<
    number,
    { resolve: (value: never) => void; reject: (error: Error) => void }
  >();

  constructor(private readonly worker: Worker) {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      const { resolve, reject } = this.waiting.get(data.id)!;
      this.waiting.delete(data.id);
      if ('failure' in data) reject(new Error(data.failure));
      else resolve(data.value as never);
    };
    worker.onerror = (event) => {
      // Playwright would otherwise report it once more, as the page's own.
      event.preventDefault();
      const error = new Error(event.message || 'its worker could not be loaded');
      for (const { reject } of this.waiting.values()) reject(error);
      this.waiting.clear();
    };
  }

  call<Name extends keyof Served & string>(
    name: Name,
    argument: Parameters<Served[Name]>[0],
  ): Promise<Awaited<ReturnType<Served[Name]>>> {
    const id = this.nextId++;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage({ id, name, argument } satisfies Request);
    });
  }

  end(): void {
    this.worker.terminate();
  }
}
