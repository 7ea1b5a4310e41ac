/** @file A run's whole state as a file that is handed over, and what such a file says a run is to go on with. */
import { withField } from '../config/parse-config';
import { checkpointParts } from '../runs/checkpoint';
import { fingerprint } from '../runs/fingerprint';
import { countFrom } from '../tensor/state';
import type { SavedRun } from './protocol';
import { readRunFile, type RunFile } from './run-file';
import type { TrainingRun } from './training-run';

/**
 * No step may be taken until it has resolved. What is read off the device goes into the file as it is.
 * @param now milliseconds, monotonic
 */
export async function saveRun(
  run: Pick<TrainingRun, 'config' | 'state'>,
  now: () => number,
): Promise<Omit<SavedRun, 'hash'>> {
  const start = now();
  const state = await run.state();
  const parts = checkpointParts({ config: run.config, state }) as Uint8Array<ArrayBuffer>[];
  const checkpoint = new Blob(parts, { type: 'application/octet-stream' });
  return { checkpoint, step: countFrom(state, 'trainer.step'), tookMs: now() - start };
}

/** Takes a while of a large file, but nothing of the run. */
export async function hashed(saved: Omit<SavedRun, 'hash'>): Promise<SavedRun> {
  return { ...saved, hash: await fingerprint(saved.checkpoint) };
}

/** @throws PlaygroundError as readRunFile; as withField where there are no such epochs */
export async function readSavedRun(checkpoint: Blob, epochs: number | undefined): Promise<RunFile> {
  const file = readRunFile(new Uint8Array(await checkpoint.arrayBuffer()));
  if (epochs === undefined) return file;
  return { ...file, config: withField(file.config, 'training.epochs', epochs) };
}
