/**
 * @file Which tab a run, or a sweep, belongs to: the one that records it. It holds a Web Lock of its name, which goes
 * with the tab; where there are no locks, as over plain http, it answers who asks. A tab that cannot answer in time loses
 * what it holds to who asked, and is refused by the store when it writes again (`owner` in src/runs/record.ts).
 */
import { startTimer } from '../../datasets/timer';
import { newId } from './new-id';

/** Of this tab, as long as the page stands. */
export const thisTab = newId();

/** For a tab that is busy. */
const answerMs = 500;
const prefix = 'simclr-playground/runs';

const own = new Map<string, () => void>();
const lockName = (id: string) => `${prefix}/${id}`;
const locks = () => (navigator as { locks?: LockManager }).locks;

type Message = { kind: 'who' } | { kind: 'held'; ids: readonly string[] };
let channel: BroadcastChannel | undefined;
const listeners = new Set<(ids: readonly string[]) => void>();

/** This tab's, until it is let go of. */
export function holdRun(id: string): void {
  if (own.has(id)) return;
  const held = new Promise<void>((release) => own.set(id, release));
  const manager = locks();
  if (manager) manager.request(lockName(id), () => held).catch(() => undefined);
  else openChannel();
}

export function letRunGo(id: string): void {
  own.get(id)?.();
  own.delete(id);
}

/** What other tabs hold. */
export async function heldElsewhere(): Promise<ReadonlySet<string>> {
  const manager = locks();
  const ids = manager ? await lockedIds(manager) : await answeredIds();
  return new Set(ids.filter((id) => !own.has(id)));
}

export async function isHeldElsewhere(id: string): Promise<boolean> {
  return !own.has(id) && (await heldElsewhere()).has(id);
}

async function lockedIds(manager: LockManager): Promise<string[]> {
  try {
    const { held = [] } = await manager.query();
    return held.flatMap(({ name = '' }) =>
      name.startsWith(`${prefix}/`) ? name.slice(prefix.length + 1) : [],
    );
  } catch {
    // Denied where the browser keeps nothing for this site.
    return [];
  }
}

async function answeredIds(): Promise<string[]> {
  const asked = openChannel();
  if (!asked) return [];
  const found: string[] = [];
  const listen = (ids: readonly string[]) => void found.push(...ids);
  listeners.add(listen);
  asked.postMessage({ kind: 'who' } satisfies Message);
  await new Promise<void>((resolve) => startTimer(resolve, answerMs));
  listeners.delete(listen);
  return found;
}

function openChannel(): BroadcastChannel | undefined {
  if (channel || typeof BroadcastChannel === 'undefined') return channel;
  const opened = new BroadcastChannel(prefix);
  opened.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data.kind === 'held') for (const listen of listeners) listen(data.ids);
    else opened.postMessage({ kind: 'held', ids: [...own.keys()] } satisfies Message);
  });
  return (channel = opened);
}
