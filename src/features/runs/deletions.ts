/**
 * @file Which runs other tabs have deleted for good. The tab that trains such a run would write it anew, as if the store
 * had been emptied.
 */
const name = 'simclr-playground/deleted-runs';
const deleted = new Set<string>();
const isPossible = () => typeof BroadcastChannel !== 'undefined';

export function tellDeleted(id: string): void {
  if (!isPossible()) return;
  const channel = new BroadcastChannel(name);
  channel.postMessage(id);
  channel.close();
}

/** From now on, as long as the page stands. @param forget is told of each */
export function hearOfDeletions(forget: (id: string) => void): void {
  if (!isPossible()) return;
  new BroadcastChannel(name).addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data !== 'string') return;
    deleted.add(data);
    forget(data);
  });
}

export function isDeletedElsewhere(id: string): boolean {
  return deleted.has(id);
}
