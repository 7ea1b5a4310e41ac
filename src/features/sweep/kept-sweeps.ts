/** @file The sweeps that this browser keeps: of earlier visits, and of other tabs. */
import { parseSweep, pendingCells, type SweepResult } from '../../runs/sweep-result';
import { listCells, toTheEnd } from '../../runs/sweep';
import { StoreTrouble } from '../../storage/patient-database';
import { forgetSetting, readSetting } from '../../storage/storage';
import { heldElsewhere, holdRun, isHeldElsewhere, letRunGo, thisTab } from '../runs/held-runs';
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
    const held = await heldElsewhere();
    for (const { id, changedAt, file, formerIds } of await sweeps.all()) {
      const result = readable(file);
      if (result && !held.has(id)) found.push({ ...shownOf(result), id, formerIds, changedAt });
    }
  });
  return found;
}

/** A sweep that this tab trains, and the name under which it is kept. */
export class OwnSweep {
  private isClaimed = false;

  /** @param formerIds of which runs of its cells still bear the name */
  constructor(
    public id: string,
    public formerIds: readonly string[] = [],
  ) {
    holdRun(id);
  }

  /**
   * Where another tab has taken its name over, it has a new one from then on. Why it could not be kept is on show then;
   * the sweep goes on.
   */
  async keep(result: SweepResult): Promise<void> {
    const { id } = this;
    await orTellWhy(() =>
      this.write(result).catch((error: unknown) => {
        if (!(error instanceof StoreTrouble && error.why === 'store-taken')) throw error;
        // An earlier result may have been refused as well, and have found the new name.
        if (this.id === id) this.takeName(newId());
        return this.write(result);
      }),
    );
  }

  letGo(): void {
    letRunGo(this.id);
  }

  private write(result: SweepResult): Promise<void> {
    const claims = !this.isClaimed;
    this.isClaimed = true;
    const { id, formerIds } = this;
    const sweep = { id, formerIds, changedAt: Date.now(), file: JSON.stringify(result), owner: thisTab };
    return sweeps.write(sweep, { claims });
  }

  private takeName(id: string): void {
    letRunGo(this.id);
    this.formerIds = [this.id, ...this.formerIds];
    this.id = id;
    holdRun(id);
  }
}

/** What a sweep goes on as: under its own name, unless another tab has taken it up meanwhile. */
export async function goOnAs({ id, formerIds }: Pick<Shown, 'id' | 'formerIds'>): Promise<OwnSweep> {
  if (id === undefined) return new OwnSweep(newId());
  return (await isHeldElsewhere(id))
    ? new OwnSweep(newId(), [id, ...(formerIds ?? [])])
    : new OwnSweep(id, formerIds);
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
  if (readable(file))
    await sweeps.write({ id: earlierSetting, changedAt: Date.now(), file }, { claims: true });
  forgetSetting(earlierSetting);
}

function readable(file: string): SweepResult | undefined {
  try {
    return parseSweep(file);
  } catch {
    return undefined;
  }
}
