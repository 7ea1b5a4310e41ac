import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeQuietPage, openQuietPage, type QuietPage } from '../../actions/page.test-support';
import type { RunRecord } from '../../runs/record';
import { useRun } from '../../state/run-store';
import type { RunStatus, StepRecord } from '../../worker/protocol';
import { letRunGo } from './held-runs';
import { useRuns } from './kept-runs';
import * as library from './library';
import { currentRecorder } from './recording';
import { database } from './runs-database';

/** Of all tabs, by name; one does not hear itself. */
const channels = new Map<string, Set<Channel>>();
class Channel extends EventTarget {
  constructor(private readonly name: string) {
    super();
    channels.set(name, (channels.get(name) ?? new Set<Channel>()).add(this));
  }
  postMessage(data: unknown): void {
    for (const other of channels.get(this.name)!)
      if (other !== this) other.dispatchEvent(new MessageEvent('message', { data }));
  }
  close(): void {
    channels.get(this.name)!.delete(this);
  }
}

let page: QuietPage;

/** As the worker tells of a run, of whose last step it hands over a checkpoint. */
async function trains(from: number, to: number, status: RunStatus): Promise<void> {
  const { runId, draft: config } = useRun.getState();
  page.worker.publish('run-started', { runId, config });
  for (let step = from; step <= to; step++) {
    page.worker.publish('step', { runId, record: { step, loss: 4 - step / 100 } as StepRecord });
  }
  const counts = { stepsPerEpoch: 31, totalSteps: 62, parameterCount: 9, isWaiting: false };
  page.worker.publish('progress', { runId, progress: { ...counts, status: 'running', step: to } });
  page.worker.publish('progress', { runId, progress: { ...counts, status, step: to } });
  const checkpoint = new Blob([new Uint8Array([1, 2, 3])]);
  page.worker.last('saveRun')!.resolve({ checkpoint, hash: 'print', step: to, tookMs: 1 });
  await currentRecorder()!.settled();
}

beforeEach(() => {
  page = openQuietPage();
  vi.stubGlobal('document', { baseURI: 'http://localhost/', addEventListener: () => undefined });
  vi.stubGlobal('navigator', { language: 'en', locks: { request: () => Promise.resolve() } });
  vi.stubGlobal('BroadcastChannel', Channel);
});
afterEach(() => {
  closeQuietPage();
  vi.unstubAllGlobals();
});

it('a run that another tab deletes for good is not written anew by the tab that trains it, which says so', async () => {
  library.startRecording();
  await trains(1, 3, 'paused');
  await library.listRuns();
  const [{ id }] = (await database.page(1)) as [RunRecord];
  await database.remove(id);
  new Channel('simclr-playground/deleted-runs').postMessage(id);
  await expect.poll(() => useRuns.getState().records).toEqual([]);
  await trains(4, 6, 'paused');
  expect(await database.record(id)).toBeUndefined();
  expect(useRuns.getState()).toMatchObject({
    records: [],
    notKept: { code: 'run-not-kept', parameters: { cause: 'store-deleted' } },
    // It can be saved as a file.
    current: { step: 6 },
  });
});

it('other tabs hear of a run once its deletion can no longer be undone', async () => {
  const heard: unknown[] = [];
  new Channel('simclr-playground/deleted-runs').addEventListener('message', (event) =>
    heard.push((event as MessageEvent).data),
  );
  useRuns.setState({ records: [{ id: 'a' }, { id: 'b' }] as RunRecord[], total: 2 });
  await library.deleteRun('a');
  expect(heard).toEqual([]);
  await library.deleteRun('b');
  expect(heard).toEqual(['a']);
  library.undoDeletion();
});

describe('a deletion that a page has not come to, as it was closed before', () => {
  const deleted = async () => {
    library.startRecording();
    await trains(1, 3, 'paused');
    const [{ id }] = (await database.page(1)) as [RunRecord];
    await library.listRuns();
    await library.deleteRun(id);
    // The next page.
    useRuns.setState({ deleted: undefined });
    return id;
  };

  it('is done on the next visit', async () => {
    const id = await deleted();
    await library.finishEarlierDeletion();
    expect(await database.record(id)).toBeUndefined();
  });

  it('waits while it can be undone', async () => {
    const id = await deleted();
    useRuns.setState({ deleted: { id } as RunRecord });
    await library.finishEarlierDeletion();
    expect(await database.record(id)).toBeDefined();
    library.undoDeletion();
    useRuns.setState({ deleted: undefined });
    await library.finishEarlierDeletion();
    expect(await database.record(id)).toBeDefined();
  });

  it('waits while another tab can undo it', async () => {
    const id = await deleted();
    letRunGo(`deletion of ${id}`);
    const held = [{ name: `simclr-playground/runs/deletion of ${id}` }];
    const locks = { request: () => Promise.resolve(), query: () => Promise.resolve({ held }) };
    vi.stubGlobal('navigator', { language: 'en', locks });
    await library.finishEarlierDeletion();
    expect(await database.record(id)).toBeDefined();
  });
});
