/**
 * @file The sweeps among what is kept (run-store.ts), each under its own name, so that no tab writes over
 * what another does. Old ones make room for new ones.
 */
import { z } from 'zod/mini';
import { StoreTrouble } from '../storage/patient-database';
import type { KeptSweep } from './database';
import { isTaken } from './indexed-database';
import type { RunStore } from './run-store';

/** More would be found by nobody; as a file each can be kept for good. */
export const mostKeptSweeps = 20;

const schema = z.object({
  id: z.string(),
  changedAt: z.number(),
  file: z.string(),
  owner: z.optional(z.string()),
  formerIds: z.optional(z.array(z.string())),
});

export class SweepsDatabase {
  constructor(private readonly store: RunStore) {}

  /** The newest first. @throws StoreTrouble */
  all(): Promise<KeptSweep[]> {
    return this.store.ask(async (connection) => {
      const found: unknown[] = await connection.getAllFromIndex('sweeps', 'changedAt');
      return found.flatMap((one) => schema.safeParse(one).data ?? []).reverse();
    });
  }

  /**
   * @param claims takes it over from whichever tab had it before
   * @throws StoreTrouble; `store-taken` where another tab has taken it over
   */
  write(sweep: KeptSweep, { claims }: { claims: boolean }): Promise<void> {
    return this.store.ask(async (connection) => {
      const transaction = connection.transaction('sweeps', 'readwrite');
      const { data: known } = schema.safeParse(await transaction.store.get(sweep.id));
      if (!claims && isTaken(known, sweep)) throw new StoreTrouble('store-taken');
      await transaction.store.put(sweep);
      const rising = await transaction.store.index('changedAt').getAllKeys();
      const old = rising.slice(0, Math.max(rising.length - mostKeptSweeps, 0));
      await Promise.all([...old.map((id) => transaction.store.delete(id)), transaction.done]);
    });
  }
}
