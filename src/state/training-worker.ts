/**
 * @file The page's end of whichever training worker there is now. Each part of the page asks it and hears
 * from it over a channel of its own, which knows that part's calls and topics; a worker that takes the
 * place of another is heard by the same listeners.
 */
import { PlaygroundError } from '../config/playground-error';
import type { CallOptions } from '../rpc/client';
import type { Answer, Argument, Calls, Topics } from '../rpc/messages';
import type { TrainingClient } from '../worker/client';
import { useRun } from './run-store';

/** None before the first, and after a failure of the worker itself. */
let client: TrainingClient | undefined;
const listeners = new Map<string, ((payload: never) => void)[]>();
const starts: (() => void)[] = [];

/** Takes the place of the worker before, which is ended; nothing where there is none to take it. */
export function connect(next: TrainingClient | undefined): void {
  client?.dispose();
  client = next;
  for (const topic of listeners.keys()) hear(topic);
}

export function isConnected(): boolean {
  return client !== undefined;
}

/** What a worker has to be told anew, as it knows nothing of the one before. */
export function onWorkerStart(tell: () => void): void {
  starts.push(tell);
}

/** Once it knows its settings. */
export function workerHasStarted(): void {
  for (const tell of starts) tell();
}

/** Why a call ended is published as a failure of the run or the worker, or was the page's own doing. */
export function publishedAlready(): void {}

/** The topics that belong to a run, and say to which. */
type OfRuns<T extends Topics> = {
  [Name in keyof T]: T[Name] extends { runId: number } ? Name : never;
}[keyof T] &
  string;

/** @template C the calls and @template T the topics that one part of the page has to do with */
export class WorkerChannel<C extends Calls, T extends Topics = Record<never, never>> {
  /** @throws PlaygroundError as WorkerClient.call, and `worker-died` where there is no worker */
  async call<Name extends keyof C & string>(
    name: Name,
    argument: Argument<C, Name>,
    options?: CallOptions,
  ): Promise<Answer<C, Name>> {
    if (!client) throw new PlaygroundError('worker-died', { reason: 'there is none' });
    return (await client.call(name, argument, options)) as Answer<C, Name>;
  }

  /** Of this worker and of those that follow it. */
  on<Name extends keyof T & string>(topic: Name, listener: (payload: T[Name]) => void): void {
    const others = listeners.get(topic);
    if (others) others.push(listener);
    else {
      listeners.set(topic, [listener]);
      hear(topic);
    }
  }

  /** Of the run that the page shows: after a reset, news of the run before are still on their way. */
  onRun<Name extends OfRuns<T>>(topic: Name, listener: (payload: T[Name]) => void): void {
    this.on(topic, (news) => {
      if ((news as { runId: number }).runId === useRun.getState().runId) listener(news);
    });
  }
}

function hear(topic: string): void {
  client?.on(topic, (payload) => {
    for (const listener of listeners.get(topic) ?? []) listener(payload as never);
  });
}
