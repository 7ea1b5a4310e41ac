import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { act } from '../../actions/act';
import { closeQuietPage, openQuietPage, type QuietPage } from '../../actions/page.test-support';

class Worker extends EventTarget {
  postMessage = vi.fn();
}
class Registration extends EventTarget {
  active: Worker | null = new Worker();
  waiting: Worker | null = null;
  installing: Worker | null = null;
  update = vi.fn(() => Promise.resolve());
}
class Container extends EventTarget {
  controller: Worker | null = null;
  registration = new Registration();
  register = vi.fn(() => Promise.resolve(this.registration));
}

let page: QuietPage;
let container: Container;
let offline: typeof import('./store');
const reload = vi.fn();
const session = new Map<string, string>();

beforeEach(async () => {
  vi.useFakeTimers();
  page = openQuietPage();
  container = new Container();
  session.clear();
  reload.mockClear();
  vi.stubGlobal('navigator', { language: 'en', serviceWorker: container });
  vi.stubGlobal('location', { search: '', hash: '', reload });
  vi.stubGlobal(
    'document',
    Object.assign(new EventTarget(), { baseURI: 'http://localhost/a/', visibilityState: 'visible' }),
  );
  vi.stubGlobal('crossOriginIsolated', false);
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => session.get(key) ?? null,
    setItem: (key: string, value: string) => session.set(key, value),
  });
  offline = await import('./store');
  offline.useOffline.setState({ hasUpdate: false });
});

afterEach(closeQuietPage);

const hasUpdate = () => offline.useOffline.getState().hasUpdate;

/** A newer build comes while the page is open. */
function newBuild(): Worker {
  const { registration } = container;
  const worker = new Worker();
  registration.installing = worker;
  registration.dispatchEvent(new Event('updatefound'));
  [registration.installing, registration.waiting] = [null, worker];
  worker.dispatchEvent(new Event('statechange'));
  return worker;
}

it('a newer build is offered, waits while a run trains, and is loaded when the visitor takes it', async () => {
  container.controller = new Worker();
  await offline.startOffline();
  expect(container.register.mock.calls[0]![0 as never]).toEqual(
    new URL('http://localhost/a/service-worker.js'),
  );
  expect(hasUpdate()).toBe(false);
  expect(act('take-update')).toMatchObject({ code: 'action-impossible' });
  const worker = newBuild();
  expect(hasUpdate()).toBe(true);
  page.hasStatus('running');
  expect(act('take-update')).toMatchObject({ code: 'action-impossible' });
  // Another tab takes it: this one goes on.
  container.dispatchEvent(new Event('controllerchange'));
  expect([worker.postMessage.mock.calls.length, reload.mock.calls.length]).toEqual([0, 0]);
  page.hasStatus('paused');
  expect(act('take-update')).toBeUndefined();
  expect(worker.postMessage).toHaveBeenCalledWith('take-over');
  expect(reload).not.toHaveBeenCalled();
  container.dispatchEvent(new Event('controllerchange'));
  expect(reload).toHaveBeenCalledTimes(1);
});

it('an offer that is dismissed is gone until the next build', async () => {
  container.controller = new Worker();
  await offline.startOffline();
  newBuild();
  expect(act('dismiss-update')).toBeUndefined();
  expect(hasUpdate()).toBe(false);
  newBuild();
  expect(hasUpdate()).toBe(true);
});

it('a browser without service workers, or that refuses, is left in peace', async () => {
  container.register.mockRejectedValueOnce(new Error('refused'));
  await offline.startOffline();
  vi.stubGlobal('navigator', { language: 'en' });
  await offline.startOffline();
  expect(hasUpdate()).toBe(false);
});
