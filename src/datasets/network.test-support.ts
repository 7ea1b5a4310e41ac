/** @file For tests: a network and a cache in memory, answers as they are told, and time that passes when asked to. */
import { vi } from 'vitest';
import type { StartTimer } from './timer';

/** What the network answers to one request: bytes, a status, or as written. */
export type Answer = Uint8Array<ArrayBuffer> | string | number | (() => Promise<Response>);

export const blocked = () => Promise.reject(new TypeError('Failed to fetch'));
export const silent = () => new Promise<Response>(() => undefined);
/** Headers and a first byte, then nothing. */
export const stalling = () =>
  Promise.resolve(
    new Response(new ReadableStream<Uint8Array>({ start: (body) => body.enqueue(Uint8Array.of(1)) })),
  );

export interface FakeNetwork {
  /** File name and HTTP cache mode of each request, in order. */
  requests: string[];
  /** By file name: what the next requests get, one after another; the last one stays. */
  answers: Record<string, Answer[]>;
}

/** Stands in for `fetch` until `vi.unstubAllGlobals`. Files without an answer come from `serve`. */
export function fakeNetwork(serve: (name: string) => Answer): FakeNetwork {
  const network: FakeNetwork = { requests: [], answers: {} };
  vi.stubGlobal('fetch', (url: string, { cache }: RequestInit) => {
    const name = url.slice(url.lastIndexOf('/') + 1);
    network.requests.push(`${name} ${cache}`);
    const told = network.answers[name];
    const answer = (told && told.length > 1 ? told.shift() : told?.[0]) ?? serve(name);
    if (typeof answer === 'function') return answer();
    if (typeof answer === 'number') return Promise.resolve(new Response('', { status: answer }));
    return Promise.resolve(new Response(answer));
  });
  return network;
}

/** Stands in for `caches`; the map holds what is kept. */
export function fakeCache(): Map<string, Response> {
  const kept = new Map<string, Response>();
  vi.stubGlobal('caches', {
    open: () =>
      Promise.resolve({
        match: (key: string) => Promise.resolve(kept.get(key)?.clone()),
        put: (key: string, response: Response) => Promise.resolve(void kept.set(key, response)),
      }),
  });
  return kept;
}

/** Timers that run out when `pass` is called. */
export class FakeTime {
  private now = 0;
  private readonly timers = new Set<{ at: number; run: () => void }>();

  readonly startTimer: StartTimer = (run, ms) => {
    const timer = { at: this.now + ms, run };
    this.timers.add(timer);
    return () => this.timers.delete(timer);
  };

  async pass(ms: number): Promise<void> {
    await settled();
    this.now += ms;
    for (const timer of this.timers) {
      if (timer.at > this.now) continue;
      this.timers.delete(timer);
      timer.run();
    }
    await settled();
  }
}

/** Lets everything happen that waits for no timer: promises, streams, checksums. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 20; i++) await new Promise((resolve) => setImmediate(resolve));
}
