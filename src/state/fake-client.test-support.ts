/** @file A training worker that answers when it is told to. */
import { PlaygroundError } from '../config/playground-error';
import type { CallOptions } from '../rpc/client';
import type { TrainingClient } from '../worker/client';

export interface Asked {
  name: string;
  argument: unknown;
  signal: AbortSignal | undefined;
  resolve: (answer: unknown) => void;
  reject: (error: unknown) => void;
}

export class FakeClient implements TrainingClient {
  asked: Asked[] = [];
  isDisposed = false;
  /** Also of what a test has struck off `asked`. */
  private readonly rejections: Asked['reject'][] = [];
  private readonly listeners = new Map<string, (payload: unknown) => void>();

  /** @param unnoted calls that are answered without a word */
  constructor(private readonly unnoted: readonly string[] = []) {}

  call = (name: string, argument: unknown, { signal }: CallOptions = {}): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (this.unnoted.includes(name)) return resolve(undefined);
      this.asked.push({ name, argument, signal, resolve, reject });
      this.rejections.push(reject);
      signal?.addEventListener('abort', () => reject(signal.reason as Error));
    });

  on = (topic: string, listener: (payload: unknown) => void): (() => void) => {
    this.listeners.set(topic, listener);
    return () => void this.listeners.delete(topic);
  };

  dispose = (): void => {
    this.isDisposed = true;
    for (const reject of this.rejections)
      reject(new PlaygroundError('worker-died', { reason: 'it was ended' }));
  };

  publish(topic: string, payload: unknown): void {
    this.listeners.get(topic)?.(payload);
  }

  last(name: string): Asked | undefined {
    return this.asked.findLast((one) => one.name === name);
  }
}
