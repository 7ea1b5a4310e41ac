/**
 * @file The service worker: keeps the files of its build, so that the page works without a network, and hands them out
 * with the headers that isolate the page where the host cannot send any. Datasets are kept elsewhere
 * (src/datasets/downloads.ts). A newer build waits until the visitor takes it; the files of an older one stay while
 * another tab may still ask for them.
 */
/// <reference lib="webworker" />
import { buildCache, fileOf, isolated, staleCaches, type BuiltFiles } from './offline/built-files';

declare const self: ServiceWorkerGlobalScope;

/** Written by the build (scripts/offline-files.ts). */
declare const BUILT_FILES: BuiltFiles;

const { version, files } = BUILT_FILES;
const cacheName = buildCache(version);
const { scope } = self.registration;

self.addEventListener('install', (event) => event.waitUntil(keepFiles()));
self.addEventListener('activate', (event) => event.waitUntil(begin()));
self.addEventListener('fetch', (event) => {
  const file = fileOf(event.request, scope, files);
  if (file !== undefined) event.respondWith(answer(event.request, file));
});
self.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void self.skipWaiting();
});

/** @throws where one of them does not come: this build is then asked for again at the next visit */
async function keepFiles(): Promise<void> {
  const cache = await caches.open(cacheName);
  await Promise.all(
    files.map(async (file) => {
      const url = new URL(file, scope).href;
      // A name with a hash says what the file holds, whichever build it came with.
      const known = file.startsWith('assets/') ? await caches.match(url) : undefined;
      if (known) return cache.put(url, known);
      return cache.add(new Request(url, { cache: 'no-cache' }));
    }),
  );
}

async function begin(): Promise<void> {
  const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const stale = staleCaches(await caches.keys(), cacheName, tabs.length);
  await Promise.all(stale.map((name) => caches.delete(name)));
  // Firefox waits for every worker of the page to say that it knows, and wasm's threads hear nothing while they sleep:
  // a worker that waited for that would never be active, and all that the page asks for would wait for it.
  void self.clients.claim();
}

async function answer(request: Request, file: string): Promise<Response> {
  const url = new URL(file, scope).href;
  const own = await caches.open(cacheName).then((cache) => cache.match(url));
  const kept = own ?? (await caches.match(url));
  return isolated(kept ?? (await fetch(request)));
}
