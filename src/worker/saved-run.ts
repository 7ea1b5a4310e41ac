/** @file A run's whole state as a file that is handed over, and what such a file says a run is to go on with. */
import { withField } from '../config/parse-config';
import type { Argument } from '../rpc/messages';
import { transferred, type Transferred } from '../rpc/server';
import { writeCheckpoint } from '../runs/checkpoint';
import { countFrom } from '../tensor/state';
import type { RunCalls, SavedRun } from './protocol';
import { readRunFile, type RunFile } from './run-file';
import type { TrainingRun } from './training-run';

/** No step may be taken until it has resolved. @param now milliseconds, monotonic */
export async function saveRun(
  run: Pick<TrainingRun, 'config' | 'state'>,
  now: () => number,
): Promise<Transferred<SavedRun>> {
  const start = now();
  const state = await run.state();
  const checkpoint = writeCheckpoint({ config: run.config, state });
  const saved = { checkpoint, step: countFrom(state, 'trainer.step'), tookMs: now() - start };
  return transferred(saved, [checkpoint.buffer]);
}

/** @throws PlaygroundError as readRunFile; as withField where there are no such epochs */
export function readSavedRun({
  checkpoint,
  epochs,
}: Pick<Argument<RunCalls, 'loadRun'>, 'checkpoint' | 'epochs'>): RunFile {
  const file = readRunFile(checkpoint);
  if (epochs === undefined) return file;
  return { ...file, config: withField(file.config, 'training.epochs', epochs) };
}
