/**
 * @file What is done with the visitor's own images. What reads, keeps and trains comes later (library.ts), so that the page
 * stands first.
 */
import { toFailure } from '../../config/playground-error';
import type { RunConfig } from '../../config/run-config';
import type { ReadSettings } from '../../datasets/own/read-set';
import { reset, train } from '../../state/run-controller';
import { useRun } from '../../state/run-store';
import { takeSettings } from '../../state/settings';
import type { OwnFile } from './importer';
import { useOwnImages } from './own-images';

// The dataset is chosen among the settings before there are any images.
useRun.subscribe(({ draft }, before) => {
  const isChosen = ({ name, setSha256 }: typeof draft.dataset) => name === 'own' && setSha256 === '';
  if (isChosen(draft.dataset) && !isChosen(before.draft.dataset)) openOwnImages();
});

type Library = typeof import('./library');

export function openOwnImages(): void {
  useOwnImages.setState({ isOpen: true, failure: undefined });
  withLibrary((library) => library.listSets());
}

export function closeOwnImages(): void {
  useOwnImages.setState({ isOpen: false });
}

export function readOwnImages(files: readonly OwnFile[]): void {
  withLibrary((library) => library.read(files));
}

/** Reads the same files again, to be made alike in another way. */
export function changeReading(change: Partial<ReadSettings>): void {
  useOwnImages.setState(({ settings }) => ({ settings: { ...settings, ...change } }));
  readOwnImages(useOwnImages.getState().files);
}

export function cancelReading(): void {
  withLibrary((library) => library.cancel());
}

export function editClass(name: string, edited: string | null): void {
  useOwnImages.setState(({ edits }) => ({ edits: { ...edits, [name]: edited } }));
}

export function confirmNames(): void {
  useOwnImages.setState({ areNamesConfirmed: true });
}

export function forgetFound(): void {
  useOwnImages.setState({ found: undefined, files: [], edits: {}, budget: undefined, failure: undefined });
}

export function trainOnFound(): void {
  withLibrary(async (library) => begin(await library.takeFound()));
}

export function trainOnKept(key: string): void {
  withLibrary(async (library) => begin(await library.takeKept(key)));
}

export function deleteSet(key: string): void {
  withLibrary((library) => library.deleteSet(key));
}

export function saveSet(key: string): void {
  withLibrary((library) => library.saveSet(key));
}

export function fetchTable(address: string): void {
  withLibrary((library) => library.fetchTable(address));
}

/** A run in place of the one on show. */
function begin(config: RunConfig | undefined): void {
  if (!config) return;
  takeSettings(config);
  reset();
  train();
  // Where something is to be said, it is read first.
  const isOpen = useOwnImages.getState().failure !== undefined;
  useOwnImages.setState({ isOpen, found: undefined, files: [], edits: {} });
}

/** Its code is asked for anew where it did not come. */
function withLibrary(use: (library: Library) => void | Promise<void>): void {
  import('./library')
    .then(use)
    .catch((error: unknown) => useOwnImages.setState({ failure: toFailure(error), reading: undefined }));
}
