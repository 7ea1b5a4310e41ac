/** @file Reads, keeps, saves and trains on a visitor's images, in a chunk of its own. */
import '../../config/errors/known-import-errors';
import { withFields } from '../../config/parse-config';
import { PlaygroundError, reasonOf, toFailure } from '../../config/playground-error';
import type { RunConfig } from '../../config/run-config';
import type { OwnSet } from '../../datasets/own/own-set';
import { OwnSetsDatabase, type KeptSet } from '../../datasets/own/own-sets-database';
import { splitSet } from '../../datasets/own/split-set';
import { startTimer } from '../../datasets/timer';
import { imagesPerStep } from '../../objectives/objectives';
import { StoreTrouble } from '../../storage/patient-database';
import { download } from '../../state/download';
import { useRun } from '../../state/run-store';
import { onWorkerStart, WorkerChannel } from '../../state/training-worker';
import type { RunCalls } from '../../worker/protocol';
import type { BudgetRequest, OwnImageCalls } from './calls';
import { createImporter, type OwnFile } from './importer';
import { useOwnImages } from './own-images';

const database = new OwnSetsDatabase(startTimer);
const worker = new WorkerChannel<RunCalls & OwnImageCalls>();
let importer: ReturnType<typeof createImporter> | undefined;
let reading = new AbortController();
/** Where the browser does not keep it. */
let unkept: OwnSet | undefined;
onWorkerStart(() => {
  if (unkept) worker.call('holdSet', unkept).catch(() => undefined);
});

function ask(): NonNullable<typeof importer> {
  if (importer) return importer;
  importer = createImporter(() => (importer = undefined));
  importer.on('progress', (progress) => {
    if (useOwnImages.getState().reading) useOwnImages.setState({ reading: progress });
  });
  return importer;
}

/** A later call takes the place of one that is going. */
export async function read(files: readonly OwnFile[]): Promise<void> {
  if (files.length === 0) return;
  reading.abort();
  const { signal } = (reading = new AbortController());
  useOwnImages.setState({
    ...{ files, found: undefined, edits: {}, failure: undefined, budget: undefined },
    // The same files have the same names.
    areNamesConfirmed: files === useOwnImages.getState().files && useOwnImages.getState().areNamesConfirmed,
    reading: { done: 0, met: files.length },
  });
  try {
    const { settings } = useOwnImages.getState();
    await ask().call('read', { files, settings }, { signal });
    const found = await ask().call('look', null, { signal });
    useOwnImages.setState({ found, reading: undefined });
    if (found.inspection.count > 0) await measure(signal);
  } catch (error) {
    if (!signal.aborted) useOwnImages.setState({ failure: toFailure(error), reading: undefined });
  }
}

/** What was read before is gone with it. */
export function cancel(): void {
  reading.abort();
  // A decoder hears of nothing until it is through: the worker is ended.
  importer?.dispose();
  importer = undefined;
  useOwnImages.setState({ reading: undefined, files: [] });
}

/** What training would take; a run that is going is not held up for it. */
async function measure(signal: AbortSignal): Promise<void> {
  const { found } = useOwnImages.getState();
  const { draft, progress } = useRun.getState();
  if (!found || progress.status === 'running' || progress.status === 'loading') return;
  const { size, trainingImages: count, classNames } = found;
  const request: BudgetRequest = { config: fitting(draft, count), size, count, classNames };
  const budget = await worker
    .call('budget', request, { signal })
    .catch((error: unknown) => ({ failure: toFailure(error) }));
  if (!signal.aborted) useOwnImages.setState({ budget });
}

/** With a batch that the images fill. */
function fitting(config: RunConfig, images: number): RunConfig {
  let fit = config;
  while (imagesPerStep(fit) > images && fit.training.batchSize > 2) {
    fit = withFields(fit, [['training.batchSize', Math.floor(fit.training.batchSize / 2)]]);
  }
  return fit;
}

/** What was read, kept if the browser keeps it. @returns the settings of a run on it */
export async function takeFound(): Promise<RunConfig> {
  const { edits, files } = useOwnImages.getState();
  const name = files[0]?.path.split('/')[0] ?? '';
  const set = await ask().call('take', { name, edits });
  unkept = undefined;
  try {
    await database.keep(set, Date.now());
  } catch (error) {
    unkept = set;
    await worker.call('holdSet', set);
    useOwnImages.setState({ failure: notKept(error) });
  }
  void listSets();
  return settingsFor(set);
}

/** Nothing where it is gone. */
export async function takeKept(key: string): Promise<RunConfig | undefined> {
  const set = await database.set(key);
  if (!set) await listSets();
  return set && settingsFor(set);
}

function settingsFor(set: OwnSet): RunConfig {
  const { draft } = useRun.getState();
  const images = splitSet(set, draft.seed).train.length;
  const { setSha256, imageSize, fit, ground, invert } = set.identity;
  return withFields(fitting(draft, images), [
    ['dataset.name', 'own'],
    ['dataset.setSha256', setSha256],
    ['dataset.imageSize', imageSize],
    ['dataset.fit', fit],
    ['dataset.ground', ground],
    ['dataset.invert', invert],
    ['dataset.trainingImages', images],
  ]);
}

function notKept(error: unknown) {
  const cause = error instanceof StoreTrouble ? error.why : 'store-refused';
  return new PlaygroundError('own-set-not-kept', { reason: reasonOf(error), cause }).toFailure();
}

/** Where the browser keeps nothing there are none. */
export async function listSets(): Promise<void> {
  useOwnImages.setState({ kept: await database.list().catch((): KeptSet[] => []) });
}

export async function deleteSet(key: string): Promise<void> {
  await database.remove(key);
  await listSets();
}

export async function saveSet(key: string): Promise<void> {
  const set = await database.set(key);
  if (!set) return listSets();
  const { name } = set;
  const archive = await ask().call('archive', set);
  download(`${name.replace(/\.\w+$/, '') || 'images'}.zip`, new Blob([archive], { type: 'application/zip' }));
}

/** The only time that the page reaches out: to an address that the visitor has typed, after a question. */
export async function fetchTable(address: string): Promise<void> {
  useOwnImages.setState({ failure: undefined });
  const name = new URL(address).pathname.split('/').at(-1) || 'table.parquet';
  try {
    const response = await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer' });
    if (!response.ok) throw new PlaygroundError('file-status', { file: name, status: response.status });
    await read([{ path: name, file: new File([await response.blob()], name) }]);
  } catch (error) {
    const failure =
      error instanceof PlaygroundError ? error : new PlaygroundError('file-unreachable', { file: name });
    useOwnImages.setState({ failure: failure.toFailure() });
  }
}
