/** @file The sweeps that this browser keeps: of earlier visits, and of other tabs. */
import { parseSweep, pendingCells, type SweepResult } from '../../runs/sweep-result';
import { listCells, toTheEnd } from '../../runs/sweep';
import { forgetSetting, readSetting } from '../../storage/storage';
import { isHeldElsewhere } from '../runs/held-runs';
import { newId } from '../runs/new-id';
import { orTellWhy, sweeps } from '../runs/runs-database';
import type { Shown } from './sweep-state';

/** Where earlier versions of the page kept the only one. */
const earlierSetting = 'sweep';

/** The newest first, without those that another tab is training, nor what cannot be read. */
export async function keptSweeps(): Promise<Shown[]> {
  const found: Shown[] = [];
  await orTellWhy(async () => {
    await bringEarlier();
    for (const { id, changedAt, file } of await sweeps.all()) {
      const result = readable(file);
      if (result && !(await isHeldElsewhere(id))) found.push({ ...shownOf(result), id, changedAt });
    }
  });
  return found;
}

/** Why it could not be kept is on show then; the sweep goes on. */
export async function keepSweep(id: string, result: SweepResult): Promise<void> {
  await orTellWhy(() => sweeps.write({ id, changedAt: Date.now(), file: JSON.stringify(result) }));
}

/** Under which a sweep goes on: its own, unless another tab has taken it up meanwhile. */
export async function idToGoOnBy(id: string | undefined): Promise<string> {
  return id === undefined || (await isHeldElsewhere(id)) ? newId() : id;
}

export function shownOf(result: SweepResult): Shown {
  const { plan } = result;
  const left = plan ? pendingCells(listCells(plan, toTheEnd), result.cells).length : 0;
  return { result, left };
}

async function bringEarlier(): Promise<void> {
  const file = readSetting(earlierSetting);
  if (file === undefined) return;
  // Two tabs that do this at once write the same.
  if (readable(file)) await sweeps.write({ id: earlierSetting, changedAt: Date.now(), file });
  forgetSetting(earlierSetting);
}

function readable(file: string): SweepResult | undefined {
  try {
    return parseSweep(file);
  } catch {
    return undefined;
  }
}
