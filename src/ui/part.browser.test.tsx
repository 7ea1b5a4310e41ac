/** @file A part that fails does so alone, says so, and is brought back by its button. */
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startEnglish } from '../i18n/english.test-support';
import { lazyPart, loadPartsAfter } from './lazy-part';
import { Panel } from './panel';
import { Part } from './part';

let host: HTMLElement;
let root: Root;

beforeAll(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  await startEnglish();
});

beforeEach(() => {
  // React reports what a boundary caught.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host);
});

afterEach(() => {
  act(() => root.unmount());
  host.remove();
  vi.restoreAllMocks();
});

const failed = () => host.querySelector('[data-testid=failed-part]');
/** And waits until nothing more follows from it. */
const settle = (change: () => void) => act(() => Promise.resolve(change()));
const tryAgain = () => settle(() => failed()!.querySelector('button')!.click());

test('a part that throws leaves its neighbours, and comes back when what it needs is there', async () => {
  let text: string | undefined;
  const Fragile = () => <p>{text!.trim()}</p>;
  await settle(() =>
    root.render(
      <>
        <Part>
          <p>step 7</p>
        </Part>
        <Part>
          <Fragile />
        </Part>
      </>,
    ),
  );
  expect(host.textContent).toContain('step 7');
  expect(failed()?.textContent).toContain('This part of the page ran into an error.');
  await tryAgain();
  expect(failed()).not.toBeNull();
  text = 'here again';
  await tryAgain();
  expect(failed()).toBeNull();
  expect(host.textContent).toBe('step 7here again');
});

test('a panel that fails keeps its title, what to look for and its link, and can be tried again', async () => {
  let text: string | undefined;
  const Fragile = () => <p>{text!.trim()}</p>;
  await settle(() =>
    root.render(
      <Panel name="map" title="Map" lookFor="Watch the map.">
        <Fragile />
      </Panel>,
    ),
  );
  expect(host.textContent).toContain('Map Watch the map.');
  expect(host.querySelector('a')?.getAttribute('href')).toBe('#panel/map');
  expect(failed()).not.toBeNull();
  text = 'here again';
  await tryAgain();
  expect(failed()).toBeNull();
  expect(host.textContent).toContain('here again');
});

test('a part whose code does not arrive says so, and asks for it again', async () => {
  let isOnline = false;
  const load = vi.fn(() =>
    isOnline
      ? Promise.resolve({ default: ({ name }: { name: string }) => <p>the {name}</p> })
      : Promise.reject(new TypeError('Failed to fetch dynamically imported module')),
  );
  const Map = lazyPart(load, () => <p>…</p>);
  await settle(() => root.render(<Map name="map" />));
  expect(failed()?.textContent).toContain('This part could not be loaded. Check your connection.');
  await tryAgain();
  expect(load).toHaveBeenCalledTimes(2);
  expect(failed()).not.toBeNull();
  // Opened anew it asks anew, without the button.
  await settle(() => root.render(<Map key="anew" name="map" />));
  expect(load).toHaveBeenCalledTimes(3);
  isOnline = true;
  await tryAgain();
  expect(failed()).toBeNull();
  expect(host.textContent).toBe('the map');
});

test('no part takes the connection from what comes first', async () => {
  let arrive = () => undefined as void;
  const images = new Promise<void>((resolve) => (arrive = resolve));
  const load = vi.fn(() => Promise.resolve({ default: () => <p>the map</p> }));
  const Map = lazyPart(load, () => <p>…</p>);
  const loaded = loadPartsAfter(images);
  await settle(() => root.render(<Map />));
  expect(load).not.toHaveBeenCalled();
  expect(host.textContent).toBe('…');
  await settle(arrive);
  await act(() => loaded);
  expect(host.textContent).toBe('the map');
});

test('the code of all parts is there before they are shown, and one that fails holds up none', async () => {
  const missing = vi.fn(() => Promise.reject(new TypeError('Failed to fetch dynamically imported module')));
  const load = vi.fn(() => Promise.resolve({ default: () => <p>the map</p> }));
  lazyPart(missing, () => null);
  lazyPart(load, () => null);
  await loadPartsAfter(Promise.resolve());
  expect(missing).toHaveBeenCalledOnce();
  expect(load).toHaveBeenCalledOnce();
});

test('a part that comes with the code of another is loaded too, and shown at once when it is opened', async () => {
  await loadPartsAfter(Promise.resolve());
  const load = vi.fn(() => Promise.resolve({ default: () => <p>the map</p> }));
  const Map = lazyPart(load, () => <p>…</p>);
  await expect.poll(() => load).toHaveBeenCalledOnce();
  await settle(() => undefined);
  act(() => root.render(<Map />));
  expect(host.textContent).toBe('the map');
});
