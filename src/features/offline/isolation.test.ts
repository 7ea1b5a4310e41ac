import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useRun } from '../../state/run-store';
import { startOffline } from './store';

const reload = vi.fn();
const session = new Map<string, string>();
let container: EventTarget & { controller: null; register: () => Promise<never> };

/** A first visit: the service worker begins to answer for the page. */
async function visit(isIsolated: boolean): Promise<void> {
  container = Object.assign(new EventTarget(), {
    controller: null,
    register: () => Promise.reject<never>(new Error('later')),
  });
  vi.stubGlobal('navigator', { serviceWorker: container });
  vi.stubGlobal('crossOriginIsolated', isIsolated);
  await startOffline();
  container.dispatchEvent(new Event('controllerchange'));
}

beforeEach(() => {
  session.clear();
  reload.mockClear();
  vi.stubGlobal('location', { reload });
  vi.stubGlobal('document', { baseURI: 'http://localhost/' });
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => session.get(key) ?? null,
    setItem: (key: string, value: string) => session.set(key, value),
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  useRun.setState(useRun.getInitialState(), true);
});

it('where the host isolates the page, nothing is loaded anew', async () => {
  await visit(true);
  expect(reload).not.toHaveBeenCalled();
});

it('elsewhere the page is loaded anew once, to be isolated by its service worker', async () => {
  await visit(false);
  expect(reload).toHaveBeenCalledTimes(1);
  await visit(false);
  expect(reload).toHaveBeenCalledTimes(1);
});

it('not once a run has begun', async () => {
  useRun.setState(({ progress }) => ({ progress: { ...progress, status: 'paused', step: 3 } }));
  await visit(false);
  expect(reload).not.toHaveBeenCalled();
});

it('not where the browser cannot remember that it was', async () => {
  vi.stubGlobal('sessionStorage', {
    getItem: () => {
      throw new Error('blocked');
    },
  });
  await visit(false);
  expect(reload).not.toHaveBeenCalled();
});
