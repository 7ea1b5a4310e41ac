/** @file The last boundary: the page comes back with the run, and is not reloaded where it cannot be reached. */
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import { en } from './i18n/en';
import { ko } from './i18n/ko';
import { startEnglish } from './i18n/english.test-support';
import { CrashBoundary } from './problem-page';

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

test('a page that crashed stays where a reload would not arrive, and is shown again', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  // React reports what a boundary caught.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const ask = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'));
  await startEnglish();
  const host = document.body.appendChild(document.createElement('div'));
  const root = createRoot(host);
  const press = (name: string) =>
    act(() =>
      Promise.resolve([...host.querySelectorAll('button')].find((one) => one.textContent === name)!.click()),
    );
  let text: string | undefined;
  const Page = () => <p>{text!.trim()}</p>;
  act(() =>
    root.render(
      <CrashBoundary>
        <Page />
      </CrashBoundary>,
    ),
  );
  expect(host.textContent).toContain(en.app.crashed);
  await press(en.app.reload);
  expect(ask).toHaveBeenCalledOnce();
  expect(host.textContent).toContain(en.app.unreachable);
  // It speaks the visitor's language, whichever that is by now.
  const switched = host.querySelector('select')!;
  switched.value = 'ko';
  act(() => void switched.dispatchEvent(new Event('change', { bubbles: true })));
  await expect.poll(() => host.textContent).toContain(ko.app.crashed);
  expect(document.documentElement.lang).toBe('ko');
  text = 'step 7';
  await press(ko.actions.tryAgain);
  expect(host.textContent).toBe('step 7');
  act(() => root.unmount());
  host.remove();
});
