/**
 * @file The worker's end: answers calls, several at a time, and publishes topics. Whatever a call throws
 * is answered as a Failure.
 */
import { PlaygroundError, toFailure } from '../config/playground-error';
import { showLife } from './life';
import {
  isMessage,
  type Answer,
  type Argument,
  type Calls,
  type Port,
  type Reply,
  type Request,
  type Topics,
} from './messages';

export interface CallContext {
  /** Aborts when the caller no longer wants the answer. */
  signal: AbortSignal;
}

/** The functions behind a contract's calls. */
export type Served<C extends Calls> = {
  [Name in keyof C]: (
    argument: Argument<C, Name>,
    context: CallContext,
  ) =>
    | Answer<C, Name>
    | Transferred<Answer<C, Name>>
    | Promise<Answer<C, Name> | Transferred<Answer<C, Name>>>;
};

export type Publish<T extends Topics> = <Name extends keyof T & string>(
  topic: Name,
  payload: T[Name],
  transfer?: Transferable[],
) => void;

/** See `transferred`. */
export class Transferred<Value> {
  constructor(
    readonly value: Value,
    readonly buffers: Transferable[],
  ) {}
}

/** An answer whose buffers are handed over instead of copied: they are empty here afterwards. */
export function transferred<Value>(value: Value, buffers: Transferable[]): Transferred<Value> {
  return new Transferred(value, buffers);
}

/**
 * Answers calls for as long as the worker lives.
 * @param hasAll until then a call that is not among them may still come to be
 */
export function serve<C extends Calls, T extends Topics = Record<never, never>>(
  port: Port,
  calls: Served<C>,
  hasAll: Promise<unknown> = Promise.resolve(),
): Publish<T> {
  const running = new Map<number, AbortController>();
  const post = (reply: Reply, transfer: Transferable[] = []) => port.postMessage(reply, transfer);

  async function answer(id: number, name: string, argument: unknown): Promise<void> {
    const abort = new AbortController();
    running.set(id, abort);
    try {
      if (!Object.hasOwn(calls, name)) await hasAll;
      if (!Object.hasOwn(calls, name))
        throw new PlaygroundError('protocol', { reason: `there is no call ${name}` });
      const value: unknown = await calls[name]!(argument as never, { signal: abort.signal });
      if (value instanceof Transferred) post({ id, value: value.value }, value.buffers);
      else post({ id, value });
    } catch (error) {
      post({ id, failure: toFailure(error) });
    } finally {
      running.delete(id);
    }
  }

  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (!isMessage(data)) return;
    const request = data as Request;
    if ('call' in request) void answer(request.id, request.call, request.argument);
    else running.get(request.id)?.abort();
  };
  return (topic, payload, transfer) => post({ topic, payload }, transfer);
}

/** As `serve`, for the worker that this runs in; whoever started it sees that it lives. */
export function serveWorker<C extends Calls, T extends Topics = Record<never, never>>(
  calls: Served<C>,
  hasAll?: Promise<unknown>,
): Publish<T> {
  const scope = self as unknown as DedicatedWorkerGlobalScope;
  showLife(scope.name);
  return serve<C, T>(scope, calls, hasAll);
}
