/** @file Stores that are missing, refuse or never answer: nothing throws, nothing waits for long. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

type Storage = typeof import('./storage');

const bytes = Uint8Array.of(1, 2, 3);
const refusal = () => {
  throw new DOMException('Access is denied for this document.', 'SecurityError');
};
const never = () => new Promise<never>(() => undefined);

let storage: Storage;

/** As in a new visit. */
async function visit(): Promise<void> {
  vi.resetModules();
  storage = await import('./storage');
}

function provide(name: 'localStorage' | 'caches', get: () => unknown): void {
  Object.defineProperty(globalThis, name, { configurable: true, get });
}

function memoryStore() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

function memoryCaches() {
  const kept = new Map<string, Response>();
  const cache = {
    match: (address: string) => Promise.resolve(kept.get(address)?.clone()),
    put: (address: string, response: Response) => Promise.resolve(void kept.set(address, response)),
  };
  return { open: () => Promise.resolve(cache) };
}

beforeEach(visit);

afterEach(() => {
  // Other tests get a storage of their own, which has not fallen silent.
  vi.resetModules();
  vi.useRealTimers();
  Reflect.deleteProperty(globalThis, 'localStorage');
  Reflect.deleteProperty(globalThis, 'caches');
});

describe('a setting', () => {
  it('is there on the next visit', async () => {
    const store = memoryStore();
    provide('localStorage', () => store);
    storage.writeSetting('theme', 'dark');
    await visit();
    expect(storage.readSetting('theme')).toBe('dark');
  });

  it.each([
    ['the store is missing', () => undefined],
    ['every access is refused', refusal],
    ['only writing is refused', () => ({ ...memoryStore(), setItem: refusal })],
    ['reading is refused', () => ({ ...memoryStore(), getItem: refusal })],
  ])('holds for the visit where %s', async (_, get) => {
    provide('localStorage', get);
    expect(storage.readSetting('theme')).toBeUndefined();
    storage.writeSetting('theme', 'dark');
    expect(storage.readSetting('theme')).toBe('dark');
    await visit();
    expect(storage.readSetting('theme')).toBeUndefined();
  });
});

describe('a file', () => {
  it('is there on the next visit', async () => {
    const stores = memoryCaches();
    provide('caches', () => stores);
    expect(await storage.readFile('sets', './a')).toBeUndefined();
    await storage.writeFile('sets', './a', bytes);
    await visit();
    expect(await storage.readFile('sets', './a')).toEqual(bytes);
  });

  it.each([
    ['the store is missing', () => undefined],
    ['every access is refused', refusal],
    ['opening is refused', () => ({ open: refusal })],
    ['opening fails later', () => ({ open: () => Promise.reject(new Error('The disk is full.')) })],
  ])('is not kept, and nothing fails, where %s', async (_, get) => {
    provide('caches', get);
    await storage.writeFile('sets', './a', bytes);
    expect(await storage.readFile('sets', './a')).toBeUndefined();
  });

  it('of a store that never answers is given up after some seconds, and then at once', async () => {
    vi.useFakeTimers();
    const open = vi.fn(never);
    provide('caches', () => ({ open }));
    const first = storage.readFile('sets', './a');
    await vi.advanceTimersByTimeAsync(5000);
    expect(await first).toBeUndefined();
    await storage.writeFile('sets', './a', bytes);
    expect(await storage.readFile('sets', './b')).toBeUndefined();
    expect(open).toHaveBeenCalledOnce();
  });
});
