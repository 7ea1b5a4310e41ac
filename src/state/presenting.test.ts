import { afterEach, expect, it, vi } from 'vitest';
import { togglePresenting, usePresenting } from './presenting';

const isOn = () => usePresenting.getState().isOn;

function fakeDocument(canFill: boolean) {
  const listeners = new Set<() => void>();
  const fake = {
    attributes: new Set<string>(),
    fullscreenElement: undefined as unknown,
    documentElement: {
      toggleAttribute: (name: string, on: boolean) =>
        on ? fake.attributes.add(name) : fake.attributes.delete(name),
      requestFullscreen: () => {
        if (!canFill) return Promise.reject(new Error('not here'));
        fake.fullscreenElement = {};
        return Promise.resolve();
      },
    },
    exitFullscreen() {
      fake.fullscreenElement = undefined;
      for (const listener of listeners) listener();
      return Promise.resolve();
    },
    addEventListener: (_: string, listener: () => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
  };
  vi.stubGlobal('document', fake);
  return fake;
}

afterEach(() => {
  if (isOn()) togglePresenting();
  vi.unstubAllGlobals();
});

it('fills the screen with larger type until it is left, by the key or by Escape', () => {
  const document = fakeDocument(true);
  togglePresenting();
  expect([isOn(), document.attributes.has('data-presenting')]).toEqual([true, true]);
  togglePresenting();
  expect([isOn(), document.attributes.size, document.fullscreenElement]).toEqual([false, 0, undefined]);
  togglePresenting();
  void document.exitFullscreen();
  expect([isOn(), document.attributes.size]).toEqual([false, 0]);
});

it('has larger type also where the browser refuses the whole screen', async () => {
  fakeDocument(false);
  togglePresenting();
  await Promise.resolve();
  expect(isOn()).toBe(true);
});
