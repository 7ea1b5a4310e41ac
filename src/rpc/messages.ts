/**
 * @file What crosses between the two ends of a worker: calls with numbers, their answers, and what its
 * topics publish. A contract, two types, says which calls and topics a worker has.
 */
import type { Failure } from '../config/playground-error';

// The argument's type differs from call to call; `never` is what fits them all.
export type Calls = Record<string, (argument: never) => unknown>;
/** What each topic publishes. */
export type Topics = Record<string, unknown>;

/** The argument of a call. */
export type Argument<C extends Calls, Name extends keyof C> = Parameters<C[Name]>[0];
/** What a call is answered by. */
export type Answer<C extends Calls, Name extends keyof C> = Awaited<ReturnType<C[Name]>>;

/** To the worker. Every call is answered, also one that was aborted. */
export type Request = { id: number; call: string; argument: unknown } | { id: number; abort: true };

/** From the worker. */
export type Reply = { id: number; value: unknown } | { id: number; failure: Failure } | Publication;

export interface Publication {
  topic: string;
  payload: unknown;
}

/** The end of a connection; a worker's own global scope is one. */
export interface Port {
  postMessage(message: unknown, transfer: Transferable[]): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

/** Whether a message is ours: browsers' extensions and tools send their own. */
export function isMessage(data: unknown): data is Request | Reply {
  return typeof data === 'object' && data !== null && ('id' in data || 'topic' in data);
}
