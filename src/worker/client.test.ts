import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FakeWorker } from '../rpc/fake-worker.test-support';
import type { Request } from '../rpc/messages';
import { WakefulClient } from './client';
import type { RunCalls, RunTopics } from './protocol';

const minuteMs = 60_000;
const place = { backend: 'wasm', assetBase: 'http://localhost/' } as const;
const loaded = { runId: 1, checkpoint: new Blob(['weights']) };

let workers: FakeWorker[];
let client: WakefulClient<RunCalls, RunTopics>;
const onDeath = vi.fn();
const asked = (at: number) =>
  (workers[at]!.sent as Request[]).flatMap((request) => ('call' in request ? request.call : []));
const idOf = (at: number, name: string) =>
  (workers[at]!.sent as Request[]).find((request) => 'call' in request && request.call === name)!.id;

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'warn').mockReturnValue(undefined);
  onDeath.mockReset();
  workers = [];
  client = new WakefulClient(
    () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker.start();
    },
    onDeath,
    () => () => undefined,
  );
});

afterEach(() => {
  client.dispose();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('a worker that falls asleep as it starts gives way to another, which answers all that was asked', async () => {
  const started = client.call('start', place);
  const opened = client.call('loadRun', loaded);
  const heard = vi.fn();
  client.on('failure', heard);
  await vi.advanceTimersByTimeAsync(minuteMs);
  expect(workers).toHaveLength(2);
  expect(workers[0]!.isTerminated).toBe(true);
  expect(asked(1).filter((name) => name !== 'ping')).toEqual(['start', 'loadRun']);
  workers[1]!.say({ id: idOf(1, 'start'), value: 'a report' });
  workers[1]!.say({ id: idOf(1, 'loadRun'), value: 'a config' });
  workers[1]!.say({ topic: 'failure', payload: 'news' });
  expect([await started, await opened]).toEqual(['a report', 'a config']);
  expect(heard).toHaveBeenCalledWith('news');
  expect(onDeath).not.toHaveBeenCalled();
});

it('the other is not told what nobody wants any more, and not replaced in its turn', async () => {
  const training = new AbortController();
  client.call('start', place).catch(() => undefined);
  client.call('train', { runId: 1 }, { signal: training.signal }).catch(() => undefined);
  training.abort();
  await vi.advanceTimersByTimeAsync(10 * minuteMs);
  expect(workers).toHaveLength(2);
  expect(asked(1).filter((name) => name !== 'ping')).toEqual(['start']);
});

it('until it has started nothing is handed over, as it may have to be sent again', async () => {
  const sent = vi.spyOn(FakeWorker.prototype, 'postMessage');
  const { buffer } = new Uint8Array(1);
  client.call('start', place).catch(() => undefined);
  client.call('loadRun', loaded, { transfer: [buffer] }).catch(() => undefined);
  expect(sent).toHaveBeenLastCalledWith(expect.anything(), []);
  workers[0]!.say({ id: idOf(0, 'start'), value: 'a report' });
  await vi.advanceTimersByTimeAsync(0);
  client.call('loadRun', loaded, { transfer: [buffer] }).catch(() => undefined);
  expect(sent).toHaveBeenLastCalledWith(expect.anything(), [buffer]);
});

it.each([
  ['has started', () => workers[0]!.say({ id: idOf(0, 'start'), value: 'a report' })],
  ['was ended', () => client.dispose()],
])('one that %s is watched no more', async (_, end) => {
  client.call('start', place).catch(() => undefined);
  end();
  await vi.advanceTimersByTimeAsync(0);
  expect(vi.getTimerCount()).toBe(0);
});
