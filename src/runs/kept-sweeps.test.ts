import { beforeEach, expect, it } from 'vitest';
import { RunsDatabase } from './indexed-database';
import { mostKeptSweeps, SweepsDatabase } from './kept-sweeps';
import { recordOf, renewIndexedDb } from './records.test-support';
import { openRunStore, publishedMigrations } from './run-store';

const neverSilent = () => () => undefined;
const mine = { claims: true };
const connect = (migrations = publishedMigrations) => openRunStore(neverSilent, migrations);
let sweeps: SweepsDatabase;
const ids = async () => (await sweeps.all()).map(({ id }) => id);

beforeEach(() => {
  renewIndexedDb();
  sweeps = new SweepsDatabase(connect());
});

it('sweeps of two tabs stay beside each other, the one that was changed last first', async () => {
  const otherTab = new SweepsDatabase(connect());
  await sweeps.write({ id: 'a', changedAt: 1, file: '{"cells":[]}' }, mine);
  await otherTab.write({ id: 'b', changedAt: 2, file: '{}' }, mine);
  expect(await ids()).toEqual(['b', 'a']);
  await sweeps.write({ id: 'a', changedAt: 3, file: '{"cells":[1]}' }, mine);
  expect((await otherTab.all())[0]).toEqual({ id: 'a', changedAt: 3, file: '{"cells":[1]}' });
});

it('one that another tab has taken over is refused to the tab that had it', async () => {
  const otherTab = new SweepsDatabase(connect());
  await sweeps.write({ id: 'a', changedAt: 1, file: '1', owner: 'first' }, mine);
  await otherTab.write({ id: 'a', changedAt: 2, file: '2', owner: 'second' }, mine);
  const late = sweeps.write({ id: 'a', changedAt: 3, file: '3', owner: 'first' }, { claims: false });
  await expect(late).rejects.toMatchObject({ why: 'store-taken' });
  await otherTab.write({ id: 'a', changedAt: 4, file: '4', owner: 'second' }, { claims: false });
  expect(await sweeps.all()).toMatchObject([{ id: 'a', file: '4', owner: 'second' }]);
});

it('the oldest make room', async () => {
  for (let i = 0; i < mostKeptSweeps + 2; i++)
    await sweeps.write({ id: `${i}`, changedAt: i, file: '' }, mine);
  expect(await ids()).toHaveLength(mostKeptSweeps);
  expect(await ids()).not.toContain('1');
});

it('what is no sweep is left out', async () => {
  await sweeps.write({ id: 'a', changedAt: 1, file: 7 as unknown as string }, mine);
  expect(await ids()).toEqual([]);
});

it('a tab with a version of the page that knew no sweeps gives way, and its runs are all there', async () => {
  const older = new RunsDatabase(connect(publishedMigrations.slice(0, 1)));
  await older.write({ record: recordOf() });
  await sweeps.write({ id: 'a', changedAt: 1, file: '' }, mine);
  expect(await ids()).toEqual(['a']);
  expect(await new RunsDatabase(connect()).count()).toBe(1);
  await expect(older.count()).rejects.toMatchObject({ why: 'store-newer' });
});
