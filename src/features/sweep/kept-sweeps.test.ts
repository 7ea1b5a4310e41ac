/** @file Which sweeps of this browser are found again. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { presetConfig } from '../../config/presets';
import type { KeptSweep } from '../../runs/database';
import type { SweepResult } from '../../runs/sweep-result';
import { StoreTrouble } from '../../storage/patient-database';
import { readSetting, writeSetting } from '../../storage/storage';
import { useRuns } from '../runs/kept-runs';
import { sweeps } from '../runs/runs-database';
import { goOnAs, keptSweeps, OwnSweep } from './kept-sweeps';

/** Names of what another tab is training. */
const held = new Set<string>();

const grid = [{ path: 'loss.temperature', values: ['0.5', '1'] }];
const result = (seeds: number): SweepResult => ({
  plan: { config: presetConfig('quick'), grid, seeds },
  cells: [],
});
/** As a tab that is gone again. */
async function keeps(id: string, result: SweepResult): Promise<void> {
  const sweep = new OwnSweep(id);
  await sweep.keep(result);
  sweep.letGo();
}
const found = async () => (await keptSweeps()).map(({ id, left }) => [id, left]);

beforeEach(() => {
  const request = () => Promise.resolve();
  const query = () =>
    Promise.resolve({ held: [...held].map((id) => ({ name: `simclr-playground/runs/${id}` })) });
  vi.stubGlobal('navigator', { locks: { query, request } });
  const kept = new Map<string, KeptSweep>();
  vi.spyOn(sweeps, 'all').mockImplementation(() => Promise.resolve([...kept.values()].reverse()));
  vi.spyOn(sweeps, 'write').mockImplementation((sweep) => {
    kept.set(sweep.id, sweep);
    return Promise.resolve();
  });
});
afterEach(() => {
  held.clear();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  useRuns.setState(useRuns.getInitialState(), true);
});

it('those of all tabs are found, but for one that another tab is training', async () => {
  await keeps('a', result(1));
  await keeps('b', result(3));
  expect(await found()).toEqual([
    ['b', 6],
    ['a', 2],
  ]);
  held.add('b');
  expect(await found()).toEqual([['a', 2]]);
});

it('one that another tab is training goes on beside it, under a name of its own', async () => {
  const one = { id: 'a', formerIds: ['b'] };
  const alone = await goOnAs(one);
  expect(alone).toMatchObject(one);
  alone.letGo();
  held.add('a');
  const others = [await goOnAs(one), await goOnAs(one), await goOnAs({})];
  expect(new Set(['a', ...others.map(({ id }) => id)]).size).toBe(4);
  expect(others.map(({ formerIds }) => formerIds)).toEqual([['a', 'b'], ['a', 'b'], []]);
});

it('one that another tab has taken over goes on beside it, under a new name, with all that it has', async () => {
  const sweep = new OwnSweep('a');
  await sweep.keep(result(1));
  const write = vi.spyOn(sweeps, 'write');
  const keep = write.getMockImplementation()!;
  const refuse = () => Promise.reject(new StoreTrouble('store-taken'));
  write.mockImplementation((one, how) => (one.id === 'a' ? refuse() : keep(one, how)));
  await Promise.all([sweep.keep(result(2)), sweep.keep(result(3))]);
  expect(sweep.id).not.toBe('a');
  expect(await found()).toEqual([
    [sweep.id, 6],
    ['a', 2],
  ]);
  expect(useRuns.getState().failure).toBeUndefined();
  expect((await keptSweeps())[0]!.formerIds).toEqual(['a']);
  sweep.letGo();
});

it('the one that an earlier version of the page kept is among them, once', async () => {
  writeSetting('sweep', JSON.stringify(result(2)));
  expect(await found()).toEqual([['sweep', 4]]);
  expect(readSetting('sweep')).toBeUndefined();
  expect(await found()).toEqual([['sweep', 4]]);
});

it('what cannot be read is left out, wherever it was kept', async () => {
  writeSetting('sweep', 'broom');
  await sweeps.write({ id: 'a', changedAt: 1, file: '{"cells": 7}' }, { claims: true });
  expect(await found()).toEqual([]);
  expect(readSetting('sweep')).toBeUndefined();
});

it('one that cannot be kept says why, and nothing else comes of it', async () => {
  vi.spyOn(sweeps, 'write').mockRejectedValue(new Error('no room'));
  await keeps('a', result(1));
  expect(useRuns.getState().failure).toMatchObject({ message: expect.stringContaining('no room') as string });
});
