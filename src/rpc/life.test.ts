import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newName, showLife, watchLife, type LifeDeps } from './life';

const settled = () => vi.advanceTimersByTimeAsync(0);

/** Of one browser: a name is held by one at a time, and the others wait. */
class FakeLocks {
  private readonly queues = new Map<string, { grant: () => unknown; signal?: AbortSignal | undefined }[]>();

  readonly query = () =>
    Promise.resolve({ held: [...this.queues].flatMap(([name, queue]) => (queue.length ? [{ name }] : [])) });
  readonly request = ((name: string, ...rest: unknown[]) => {
    const grant = rest.at(-1) as () => unknown;
    const { signal } = (rest.length === 2 ? rest[0] : {}) as { signal?: AbortSignal };
    const queue = this.queues.get(name) ?? [];
    this.queues.set(name, queue);
    queue.push({ grant, signal });
    if (queue.length === 1) grant();
    return new Promise(() => undefined);
  }) as LockManager['request'];
  /** Whoever holds it dies. */
  release(name: string): void {
    const queue = this.queues.get(name)!;
    queue.shift();
    while (queue[0]?.signal?.aborted) queue.shift();
    queue[0]?.grant();
  }
}

/** Channels of one browser; what is posted arrives at the others. */
class FakeChannels {
  private readonly all = new Set<{ name: string; onmessage: ((event: MessageEvent) => void) | null }>();
  /** Those of the dead hear nothing. */
  clear(): void {
    this.all.clear();
  }
  readonly open = (name: string) => {
    const channel = {
      name,
      onmessage: null as ((event: MessageEvent) => void) | null,
      postMessage: (data: unknown) => {
        const others = [...this.all].filter((other) => other !== channel && other.name === name);
        for (const other of others)
          setTimeout(() => this.all.has(other) && other.onmessage?.({ data } as MessageEvent));
      },
      close: () => void this.all.delete(channel),
    };
    this.all.add(channel);
    return channel as unknown as ReturnType<LifeDeps['openChannel']>;
  };
}

let locks: FakeLocks;
let channels: FakeChannels;
let deps: LifeDeps;

beforeEach(() => {
  vi.useFakeTimers();
  locks = new FakeLocks();
  channels = new FakeChannels();
  deps = {
    locks: locks,
    openChannel: channels.open,
    setTimer: (run, ms) => setTimeout(run, ms),
  };
});

afterEach(() => {
  vi.useRealTimers();
});

function watch(name: string) {
  const onDeath = vi.fn<() => void>();
  return { onDeath, end: watchLife(name, onDeath, deps) };
}

it('no two workers have the same name', () => {
  expect(newName()).not.toBe(newName());
});

describe('with locks', () => {
  it('a death is noticed as soon as the lock is free, once, whatever the worker was busy with', async () => {
    const { onDeath } = watch('a');
    showLife('a', deps);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(onDeath).not.toHaveBeenCalled();
    locks.release('a');
    await settled();
    expect(onDeath).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(onDeath).toHaveBeenCalledTimes(1);
  });

  it('a worker may take a while to come, but not for ever', async () => {
    const { onDeath } = watch('a');
    await vi.advanceTimersByTimeAsync(30_000);
    expect(onDeath).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(11_000);
    expect(onDeath).toHaveBeenCalledTimes(1);
  });

  it('a watch that has ended says nothing, of a living worker or of one that never came', async () => {
    const living = watch('a');
    const missing = watch('b');
    showLife('a', deps);
    await vi.advanceTimersByTimeAsync(1000);
    living.end();
    missing.end();
    locks.release('a');
    await vi.advanceTimersByTimeAsync(600_000);
    expect(living.onDeath).not.toHaveBeenCalled();
    expect(missing.onDeath).not.toHaveBeenCalled();
  });
});

describe.each(['there are none', 'they are denied'])('without locks, because %s', (why) => {
  beforeEach(() => {
    const denied = () => Promise.reject(new DOMException('denied', 'SecurityError'));
    deps = {
      ...deps,
      locks: why === 'there are none' ? undefined : { query: denied, request: denied },
    };
  });

  it('a worker that answers lives, one that falls silent for minutes is dead', async () => {
    const { onDeath } = watch('a');
    showLife('a', deps);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(onDeath).not.toHaveBeenCalled();
    channels.clear();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(onDeath).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(80_000);
    expect(onDeath).toHaveBeenCalledTimes(1);
  });

  it('where no answer ever gets through, nothing is concluded', async () => {
    const { onDeath } = watch('a');
    await vi.advanceTimersByTimeAsync(600_000);
    expect(onDeath).not.toHaveBeenCalled();
  });
});
