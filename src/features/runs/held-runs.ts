/**
 * @file Which tab a run, or a sweep, belongs to: the one that records it holds a Web Lock of its name, which goes with the tab.
 * Where there are no locks, as over plain http, no tab knows of another.
 */

const own = new Map<string, () => void>();
const lockName = (id: string) => `simclr-playground/runs/${id}`;
const locks = () => (navigator as { locks?: LockManager }).locks;

/** This tab's, until it is let go of. */
export function holdRun(id: string): void {
  if (own.has(id)) return;
  const held = new Promise<void>((release) => own.set(id, release));
  locks()
    ?.request(lockName(id), () => held)
    .catch(() => undefined);
}

export function letRunGo(id: string): void {
  own.get(id)?.();
  own.delete(id);
}

export async function isHeldElsewhere(id: string): Promise<boolean> {
  if (own.has(id)) return false;
  try {
    const { held = [] } = (await locks()?.query()) ?? {};
    return held.some(({ name }) => name === lockName(id));
  } catch {
    // Denied where the browser keeps nothing for this site.
    return false;
  }
}
