/** @file Asks the browser to keep what this page has stored, for as long as the visitor wants it. */
import type { RunRecord } from '../../runs/record';
import { readSetting, writeSetting } from '../../storage/storage';

/** A run of this much training is worth it. */
const worthKeepingMs = 60_000;
const askedKey = 'runs/persistence-asked';

/** Once, in whichever visit the first run worth keeping is trained. */
export async function askForPersistence({ elapsedMs }: Pick<RunRecord, 'elapsedMs'>): Promise<void> {
  if (elapsedMs < worthKeepingMs) return;
  const storage = (navigator as { storage?: StorageManager }).storage;
  if (!storage?.persist || readSetting(askedKey)) return;
  writeSetting(askedKey, 'yes');
  await storage.persist().catch(() => undefined);
}
