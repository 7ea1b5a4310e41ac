/** @file Goes on with a run that was kept, from one of its checkpoints; and saves it as a file. */
import { PlaygroundError } from '../../config/playground-error';
import { fileName } from '../../runs/file-name';
import { readRecord } from '../../runs/record';
import { readSetting, writeSetting } from '../../storage/storage';
import { bringBack } from '../../state/run-controller';
import { useRun } from '../../state/run-store';
import { takeSettings } from '../../state/settings';
import { download } from '../../state/download';
import { useProbes } from '../probes/store';
import { isHeldElsewhere } from './held-runs';
import { currentRecorder, goOnRecording } from './recording';
import { extended, readRun, restoreRecorded, type RestoredRun } from './restored-run';
import { database, orTellWhy } from './runs-database';
import { useRuns, type OpenRequest } from './kept-runs';

/** Of the newest, among which an interrupted one is looked for. */
const recentRuns = 12;
const dismissedKey = 'runs/dismissed';

/** Ended by a crash, a reload or a closed tab, and not taken up by another tab. */
export async function findInterrupted(): Promise<void> {
  const recent = (await database.page(recentRuns).catch(() => [])).flatMap((one) => readRecord(one) ?? []);
  const [newest] = recent.sort((a, b) => b.changedAt - a.changedAt);
  if (!newest || newest.checkpoints.length === 0 || newest.id === readSetting(dismissedKey)) return;
  const isOver = newest.status === 'finished' || newest.status === 'left';
  if (isOver || (await isHeldElsewhere(newest.id)) || currentRecorder()) return;
  useRuns.setState({ interrupted: newest });
}

export function forgetInterrupted(): void {
  const { interrupted } = useRuns.getState();
  if (interrupted) writeSetting(dismissedKey, interrupted.id);
  useRuns.setState({ interrupted: undefined });
}

/** @returns whether it is on show now, and can go on */
export async function openRun({ id, step, epochs }: OpenRequest): Promise<boolean> {
  const { runId } = useRun.getState();
  let isShown = false;
  await orTellWhy(async () => {
    if (await isHeldElsewhere(id)) throw new PlaygroundError('run-elsewhere', {});
    const found = await find(id, step);
    const restored = epochs === undefined ? found : extended(found, epochs);
    // The visitor has turned to another meanwhile.
    if (useRun.getState().runId !== runId) return;
    const shown = show(restored, epochs);
    const { runId: newId } = useRun.getState();
    await shown;
    isShown = useRun.getState().runId === newId;
  });
  return isShown;
}

export async function saveRunAsFile(id: string): Promise<void> {
  await orTellWhy(async () => {
    const { record, run, checkpoint } = await find(id, undefined);
    const name = fileName(record.config, run.run.progress.step, 'safetensors');
    download(name, checkpoint);
  });
}

/** The page's own run is had from the page: the store may have missed its last steps. */
async function find(id: string, step: number | undefined): Promise<RestoredRun> {
  const recorder = currentRecorder();
  if (recorder?.record.id === id) {
    await recorder.settled();
    if (step === undefined || recorder.checkpoint?.entry.step === step) {
      const restored = await restoreRecorded(recorder);
      if (restored) return restored;
    }
  }
  return readRun(database, { id, step });
}

function show(restored: RestoredRun, epochs: number | undefined): Promise<void> {
  const { record, run, evidence, checkpoint } = restored;
  goOnRecording(restored);
  takeSettings(record.config);
  const loaded = bringBack(run, checkpoint, epochs);
  useProbes.setState(evidence);
  return loaded;
}
