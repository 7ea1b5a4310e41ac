/** @file What a visitor's sweep is made of, what is read of a file, and which settings a cell has. */
import { expect, it, onTestFinished, vi } from 'vitest';
import { presetConfig } from '../../config/presets';
import { useSweep } from './store';
import type { SweepChoice } from './sweep-state';
import { database } from '../runs/runs-database';
import { planOf, readSweep, runOfCell, settingsOf } from './sweeper';

const quick = presetConfig('quick');
const choice: SweepChoice = {
  ...useSweep.getInitialState().choice,
  what: 'own',
  rows: [
    { path: 'augment.crop.minimumArea', values: '0.08, 0.5;0.5' },
    { path: 'loss.temperature', values: ' 1  ' },
  ],
};
const done = {
  values: { 'augment.crop.minimumArea': 0.5, 'loss.temperature': 1 },
  ...{
    seed: 0,
    encodedImages: 1024,
    knnH: 40,
    probeH: 50,
    n: 2500,
    headWeights: 650,
    loss: 1.25,
    wallSeconds: 7,
  },
};

it('goes over the values as typed, each once, on top of the settings of the page', () => {
  expect(planOf(choice, quick)).toEqual({
    config: quick,
    grid: [
      { path: 'augment.crop.minimumArea', values: ['0.08', '0.5'] },
      { path: 'loss.temperature', values: ['1'] },
    ],
    seeds: 2,
  });
});

it('leaves out a row without a setting, or with that of the other', () => {
  const [first] = choice.rows;
  for (const path of ['', first.path]) {
    const { grid } = planOf({ ...choice, rows: [first, { path, values: '1' }] }, quick);
    expect(grid.map((row) => row.path)).toEqual([first.path]);
  }
});

it('lets objectives learn from their own augmentation, unless that is compared too', () => {
  const [first] = choice.rows;
  const objectives = { path: 'objective.name', values: 'simclr supervised' };
  expect(planOf({ ...choice, rows: [objectives, { path: '', values: '' }] }, quick).ownAugmentation).toBe(
    true,
  );
  expect(planOf({ ...choice, rows: [objectives, first] }, quick).ownAugmentation).toBeUndefined();
});

it('refuses a value that is out of its setting’s range', () => {
  const rows = [choice.rows[0], { path: 'loss.temperature', values: '0.1, 1000' }] as const;
  expect(() => planOf({ ...choice, rows }, quick)).toThrow('loss.temperature is 1000');
});

it('reads a file with what is left of it, and refuses one that is too large', async () => {
  const file = JSON.stringify({ plan: planOf(choice, quick), cells: [done] });
  expect(await readSweep(new File([file], 'sweep.json'))).toMatchObject({
    result: { cells: [done] },
    left: 3,
  });
  const { plan: _, ...old } = JSON.parse(file) as { plan: unknown };
  expect(await readSweep(new File([JSON.stringify(old)], 'sweep.json'))).toMatchObject({ left: 0 });
  const large = { size: 1e9, text: vi.fn() };
  await expect(readSweep(large as unknown as File)).rejects.toMatchObject({ code: 'sweep-unreadable' });
  expect(large.text).not.toHaveBeenCalled();
});

it('a cell has the settings of its place and seed, and a place that is not of the sweep has none', () => {
  const plan = planOf(choice, quick);
  const settings = settingsOf(plan, { values: done.values, seed: 1 });
  expect(settings).toEqual({
    ...quick,
    seed: 1,
    loss: { ...quick.loss, temperature: 1 },
    augment: { ...quick.augment, crop: { ...quick.augment.crop, minimumArea: 0.5 } },
  });
  expect(settingsOf(plan, { values: { 'loss.temperature': 7 }, seed: 1 })).toBeUndefined();
});

it('a cell has the run that was kept of it, under whichever name of its sweep, unless that is gone, or the sweep is of a file', async () => {
  const found = vi.spyOn(database, 'record');
  found.mockImplementation((id) => Promise.resolve(id === 'a.3' ? { id } : undefined));
  onTestFinished(() => found.mockRestore());
  const result = { plan: planOf(choice, quick), cells: [] };
  const run = (seed: number, id?: string, ...formerIds: string[]) =>
    runOfCell({ id, formerIds, result }, { values: done.values, seed });
  expect([await run(1, 'a'), await run(0, 'a'), await run(1, 'b'), await run(1)]).toEqual([
    'a.3',
    ...[undefined, undefined, undefined],
  ]);
  expect([await run(1, 'c', 'b', 'a'), await run(0, 'c', 'b', 'a')]).toEqual(['a.3', undefined]);
});
