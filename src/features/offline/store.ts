/**
 * @file The page kept for use without a network, by a service worker. A newer build is offered and waits until the
 * visitor takes it. Where the host sends no headers that isolate the page, it is loaded anew once, before a first
 * run, to have them from the service worker.
 */
import { create } from 'zustand';
import { useRun } from '../../state/run-store';

interface OfflineState {
  /** A newer build is kept and can be taken. */
  hasUpdate: boolean;
}

export const useOffline = create<OfflineState>(() => ({ hasUpdate: false }));

const reloadedKey = 'reloaded-for-isolation';
let waiting: ServiceWorker | undefined;
let isTaking = false;

/** Where the browser keeps nothing for the page, it works as before, with a network. */
export async function startOffline(): Promise<void> {
  // Not over plain http, and not in some private windows.
  const { serviceWorker } = navigator as Partial<Navigator>;
  if (!serviceWorker) return;
  const wasControlled = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    const isTaken = isTaking;
    isTaking = false;
    if (isTaken) location.reload();
    else if (!wasControlled) isolate();
  });
  const url = new URL('./service-worker.js', document.baseURI);
  const registration = await serviceWorker.register(url, { updateViaCache: 'none' }).catch(() => undefined);
  if (!registration) return;
  offer(registration);
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', () => offer(registration));
  });
  // A page may stay open for days.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void registration.update().catch(() => undefined);
  });
}

/** The tab that takes it loads it; others go on with what they have. */
export function takeUpdate(): void {
  isTaking = true;
  waiting!.postMessage('take-over');
}

/** Until the next visit. */
export function dismissUpdate(): void {
  useOffline.setState({ hasUpdate: false });
}

function offer(registration: ServiceWorkerRegistration): void {
  // The very first build of a visit replaces nothing.
  if (!registration.waiting || !registration.active) return;
  waiting = registration.waiting;
  useOffline.setState({ hasUpdate: true });
}

function isolate(): void {
  const { status, step } = useRun.getState().progress;
  if (crossOriginIsolated || step > 0 || status === 'running') return;
  try {
    if (sessionStorage.getItem(reloadedKey)) return;
    sessionStorage.setItem(reloadedKey, 'yes');
  } catch {
    // It could be loaded again and again.
    return;
  }
  location.reload();
}
