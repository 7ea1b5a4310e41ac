import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Downloads, type FileRequest, type MissingFile } from './downloads';
import {
  blocked,
  FakeTime,
  fakeCache,
  fakeNetwork,
  settled,
  silent,
  stalling,
  type Answer,
  type FakeNetwork,
} from './network.test-support';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const request: FileRequest<string> = {
  base: 'http://localhost/class/',
  file: 'datasets/birds/train-00.png',
  version: 'abc',
  read: (bytes) => {
    const text = new TextDecoder().decode(bytes);
    if (text !== 'birds') throw new Error('not birds');
    return text;
  },
};

let network: FakeNetwork;
let time: FakeTime;
let missing: MissingFile[];
let downloads: Downloads;

beforeEach(() => {
  network = fakeNetwork(() => bytesOf('birds'));
  time = new FakeTime();
  missing = [];
  downloads = new Downloads({
    startTimer: time.startTimer,
    attempts: Infinity,
    onMissing: (files) => (missing = files),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const answer = (...answers: Answer[]) => (network.answers['train-00.png'] = answers);

it.each([
  ['is blocked', blocked, 'file-unreachable'],
  ['is not there', 404, 'file-status'],
  ['is refused for a while', 503, 'file-status'],
  ['is a sign-in page', '\n<!doctype html><title>Wi-Fi</title>', 'file-is-page'],
  ['is other bytes', bytesOf('bards'), 'file-damaged'],
  ['is empty', '', 'file-damaged'],
  ['has no body', () => Promise.resolve(new Response(null, { status: 204 })), 'file-damaged'],
] as const)(
  'a file that %s is named with the reason, asked for again past the HTTP cache, and comes',
  async (_, bad, code) => {
    answer(bad, bytesOf('birds'));
    const coming = downloads.get(request);
    await settled();
    expect(missing).toMatchObject([{ file: request.file, attempts: 1, failure: { code } }]);
    expect(missing[0]!.failure.message).toContain(request.file);
    await time.pass(1000);
    expect(await coming).toEqual({ content: 'birds', fromCache: false });
    expect(missing).toEqual([]);
    expect(network.requests).toEqual(['train-00.png default', 'train-00.png reload']);
  },
);

it.each([
  ['never answers', silent],
  ['stands still on the way', stalling],
])('a download that %s is given up after 15 seconds', async (_, bad) => {
  answer(bad, bytesOf('birds'));
  const coming = downloads.get(request);
  await time.pass(14_999);
  expect(missing).toEqual([]);
  await time.pass(1);
  expect(missing).toMatchObject([{ failure: { code: 'file-stalled', parameters: { seconds: 15 } } }]);
  await time.pass(1000);
  expect(await coming).toMatchObject({ content: 'birds' });
});

it('a slow download is not given up while bytes keep coming', async () => {
  let body!: ReadableStreamDefaultController<Uint8Array>;
  const stream = new ReadableStream<Uint8Array>({ start: (opened) => void (body = opened) });
  answer(() => Promise.resolve(new Response(stream)));
  const coming = downloads.get(request);
  for (const letter of 'birds') {
    await time.pass(10_000);
    body.enqueue(bytesOf(letter));
  }
  await settled();
  body.close();
  expect(await coming).toMatchObject({ content: 'birds' });
});

it('rests twice as long after each attempt, but never more than half a minute', async () => {
  answer(blocked);
  void downloads.get(request);
  for (const [i, seconds] of [1, 2, 4, 8, 16, 30, 30].entries()) {
    await time.pass(seconds * 1000 - 1);
    expect(network.requests).toHaveLength(i + 1);
    await time.pass(1);
    expect(network.requests).toHaveLength(i + 2);
  }
});

it('asks again at once when told to: for what rests, and for what has not answered yet', async () => {
  answer(blocked, silent, bytesOf('birds'));
  const coming = downloads.get(request);
  await settled();
  downloads.tryAgain();
  await settled();
  expect(network.requests).toHaveLength(2);
  downloads.tryAgain();
  expect(await coming).toMatchObject({ content: 'birds' });
});

it('leaves what is arriving alone when told to ask again', async () => {
  answer(stalling);
  void downloads.get(request);
  await settled();
  downloads.tryAgain();
  await settled();
  expect(network.requests).toHaveLength(1);
});

it.each([
  ['while it rests', blocked],
  ['while nothing answers', silent],
])('a download that is no longer wanted ends at once, %s', async (_, bad) => {
  answer(bad);
  const abort = new AbortController();
  const coming = downloads.get({ ...request, signal: abort.signal });
  await settled();
  abort.abort(new Error('another one'));
  await expect(coming).rejects.toThrow('another one');
  expect(missing).toEqual([]);
  await time.pass(100_000);
  expect(network.requests).toHaveLength(1);
});

it('gives a file up after as many attempts as it may make', async () => {
  answer(404);
  const few = new Downloads({ startTimer: time.startTimer, attempts: 2, onMissing: () => undefined });
  const coming = few.get(request);
  coming.catch(() => undefined);
  await time.pass(1000);
  await expect(coming).rejects.toMatchObject({ code: 'file-status', parameters: { status: 404 } });
});

it('what was kept needs no network, and a damaged copy is replaced', async () => {
  const kept = fakeCache();
  await downloads.get(request);
  await settled();
  answer(blocked);
  expect(await downloads.get(request)).toEqual({ content: 'birds', fromCache: true });
  for (const key of kept.keys()) kept.set(key, new Response('bards'));
  answer(bytesOf('birds'));
  expect(await downloads.get(request)).toEqual({ content: 'birds', fromCache: false });
  await settled();
  expect(await downloads.get(request)).toEqual({ content: 'birds', fromCache: true });
});

it('damaged bytes are not kept', async () => {
  const kept = fakeCache();
  answer(bytesOf('bards'));
  void downloads.get(request);
  await settled();
  expect(kept.size).toBe(0);
});

it('another version of a file is downloaded', async () => {
  fakeCache();
  await downloads.get(request);
  await settled();
  expect(await downloads.get({ ...request, version: 'abd' })).toMatchObject({ fromCache: false });
});

it('a file that may have changed comes from the network, and its kept copy only where that fails', async () => {
  fakeCache();
  const { version: _, ...unversioned } = request;
  const list = { ...unversioned, read: (bytes: Uint8Array<ArrayBuffer>) => new TextDecoder().decode(bytes) };
  await downloads.get(list);
  expect(network.requests).toEqual(['train-00.png no-cache']);
  answer(bytesOf('more birds'));
  expect(await downloads.get(list)).toEqual({ content: 'more birds', fromCache: false });
  await settled();
  answer(503);
  expect(await downloads.get(list)).toEqual({ content: 'more birds', fromCache: true });
  answer(silent);
  const coming = downloads.get(list);
  await time.pass(5000);
  expect(await coming).toEqual({ content: 'more birds', fromCache: true });
});
