/** @file Tabs know of each other's runs, with locks and without. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

type Tab = typeof import('./held-runs');
type Listener = (event: { data: unknown }) => void;

/** Tabs hear each other at once. */
class Channel {
  private static readonly all = new Set<Channel>();
  private readonly listeners: Listener[] = [];
  constructor() {
    Channel.all.add(this);
  }
  addEventListener(_: string, listener: Listener): void {
    this.listeners.push(listener);
  }
  postMessage(data: unknown): void {
    for (const one of Channel.all) if (one !== this) for (const listener of one.listeners) listener({ data });
  }
}

async function openTab(): Promise<Tab> {
  vi.resetModules();
  return import('./held-runs');
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('without locks', () => {
  let tabs: [Tab, Tab];
  /** Nobody who can answer takes longer. */
  const isHeld = async (tab: Tab, id: string) => {
    const answer = tab.isHeldElsewhere(id);
    await vi.runAllTimersAsync();
    return answer;
  };
  beforeEach(async () => {
    vi.stubGlobal('navigator', {});
    vi.stubGlobal('BroadcastChannel', Channel);
    tabs = [await openTab(), await openTab()];
  });

  it('a run is held by the tab that records it, until it lets it go', async () => {
    const [one, other] = tabs;
    expect(one.thisTab).not.toBe(other.thisTab);
    one.holdRun('a');
    expect([await isHeld(other, 'a'), await isHeld(one, 'a'), await isHeld(other, 'b')]).toEqual([
      true,
      false,
      false,
    ]);
    one.letRunGo('a');
    expect(await isHeld(other, 'a')).toBe(false);
  });

  it('nor anything to hear each other by, nothing is held', async () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    const [one, other] = [await openTab(), await openTab()];
    one.holdRun('a');
    expect(await isHeld(other, 'a')).toBe(false);
  });
});

it('with locks, a run is held by who has its lock; where they may not be asked for, by nobody', async () => {
  const query = vi.fn<() => Promise<unknown>>();
  query.mockResolvedValueOnce({ held: [{ name: 'simclr-playground/runs/a' }, { name: 'of another page' }] });
  query.mockRejectedValueOnce(new DOMException('no', 'SecurityError'));
  vi.stubGlobal('navigator', { locks: { query } });
  const tab = await openTab();
  expect([...(await tab.heldElsewhere())]).toEqual(['a']);
  expect([...(await tab.heldElsewhere())]).toEqual([]);
});
