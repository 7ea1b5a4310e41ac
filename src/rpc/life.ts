/**
 * @file Whether a worker still lives, however busy it is: it holds a Web Lock of its own name for as long
 * as it lives, and the lock goes with it, however it dies. Where there are no locks, as over plain http, it
 * answers calls on a channel of that name between two tasks, of which one may take a minute or more.
 */

/** Where a worker's life is seen. */
export interface LifeDeps {
  locks: Pick<LockManager, 'query' | 'request'> | undefined;
  openChannel: (name: string) => Pick<BroadcastChannel, 'postMessage' | 'onmessage' | 'close'>;
  setTimer: (run: () => void, ms: number) => ReturnType<typeof setTimeout>;
}

/** Until a worker has taken its lock. */
const lookMs = 250;
/** A worker's program may have a slow way to come. */
const startMs = 40_000;
/** Between calls on the channel, and after which silence a worker that has answered before counts as dead. */
const callMs = 5000;
const silenceMs = 180_000;

/** To be called first in a worker, whose name the page chose. */
export function showLife(name: string, { locks, openChannel }: LifeDeps = here()): void {
  locks?.request(name, () => new Promise(() => undefined)).catch(() => undefined);
  const channel = openChannel(name);
  channel.onmessage = () => channel.postMessage('alive');
}

/** A name that no other worker has, on whichever page. */
export function newName(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');
}

/**
 * Watches the worker of that name.
 * @param onDeath called once, unless the watch ends before
 * @returns ends the watch
 */
export function watchLife(
  name: string,
  onDeath: () => void,
  { locks, openChannel, setTimer }: LifeDeps = here(),
): () => void {
  const end = new AbortController();
  const die = () => {
    if (end.signal.aborted) return;
    end.abort();
    onDeath();
  };
  const later = (run: () => void, ms: number) => setTimer(() => !end.signal.aborted && run(), ms);

  const look = (manager: NonNullable<typeof locks>, waitedMs: number) => {
    const hold = async () => {
      const { held = [] } = await manager.query();
      if (held.some((lock) => lock.name === name)) await manager.request(name, { signal: end.signal }, die);
      else if (waitedMs >= startMs) die();
      else later(() => look(manager, waitedMs + lookMs), lookMs);
    };
    // Locks are denied where the browser keeps nothing for this site.
    hold().catch(() => later(call, 0));
  };

  let silentMs = -Infinity;
  let channel: ReturnType<typeof openChannel> | undefined;
  const call = () => {
    channel ??= openChannel(name);
    channel.onmessage = () => (silentMs = 0);
    channel.postMessage('call');
    silentMs += callMs;
    if (silentMs > silenceMs) die();
    else later(call, callMs);
  };
  end.signal.addEventListener('abort', () => channel?.close());

  if (locks) look(locks, 0);
  else call();
  return () => end.abort();
}

function here(): LifeDeps {
  const { locks } = navigator as { locks?: LockManager };
  return { locks, openChannel: (name) => new BroadcastChannel(name), setTimer: setTimeout };
}
