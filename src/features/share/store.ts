/**
 * @file What of a run is given away: the link that opens its settings, and files. Each is made when it is asked for;
 * what became of it is on show until the menu closes.
 */
import { create } from 'zustand';
import { configToSearch } from '../../config/config-url';
import { toFailure, type Failure } from '../../config/playground-error';
import { readLink } from '../../config/read-link';
import { download } from '../../state/download';
import { openForeignRun } from '../../state/run-controller';
import { useRun } from '../../state/run-store';
import { backendNames } from '../../worker/protocol';
import type { SharedFile } from './shared-file';

export type Shared = 'link' | 'open' | 'class-card' | SharedFile;

export type Outcome =
  | { kind: 'making' }
  | { kind: 'copied' }
  /** The browser refused. */
  | { kind: 'not-copied'; address: string }
  | { kind: 'saved'; file: string }
  | { kind: 'opened'; file: string }
  | { kind: 'failed'; failure: Failure };

interface ShareState {
  outcomes: Readonly<Partial<Record<Shared, Outcome>>>;
  /** Ticked anew whenever the menu opens. */
  withOwnImages: boolean;
}

const untouched: ShareState = { outcomes: {}, withOwnImages: false };

export const useShare = create<ShareState>(() => untouched);

export function copyLink(): void {
  const address = sharedAddress();
  const refused = () => tell('link', { kind: 'not-copied', address });
  // Browsers without it offer no clipboard over plain http.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (!clipboard) return refused();
  clipboard.writeText(address).then(() => tell('link', { kind: 'copied' }), refused);
}

export function saveImageCard(): void {
  void save('card');
}

export function saveTable(): void {
  void save('table');
}

export function saveCharts(): void {
  void save('charts');
}

export function saveRunFile(): void {
  void save('run');
}

export function savePytorchPackage(): void {
  void save('pytorch');
}

export function saveEverything(): void {
  void save('everything');
}

/** It takes the place of the run on show; where it cannot be read, that stays. */
export async function openFile(file: File): Promise<void> {
  tell('open', { kind: 'making' });
  try {
    const { readRunAside } = await import('./read-run-aside');
    openForeignRun(await readRunAside(file));
    tell('open', { kind: 'opened', file: file.name });
  } catch (error) {
    tell('open', { kind: 'failed', failure: toFailure(error) });
  }
}

/** Whether files may show images that are the visitor's own. */
export function includeOwnImages(withOwnImages: boolean): void {
  useShare.setState({ withOwnImages });
}

export function forgetOutcomes(): void {
  useShare.setState(untouched);
}

/**
 * The settings as they stand, and the page of the lesson or the panel that is open; of what else the address holds,
 * as other sites' marks, only the engine.
 */
function sharedAddress(): string {
  const { origin, pathname, search, hash } = location;
  const { backend } = readLink(search, ['auto', ...backendNames]);
  const kept = backend === undefined ? '' : new URLSearchParams({ backend }).toString();
  return `${origin}${pathname}?${configToSearch(useRun.getState().draft, kept)}${hash}`;
}

async function save(what: SharedFile): Promise<void> {
  tell(what, { kind: 'making' });
  try {
    const { files } = await import('./files');
    const { name, content } = await files[what](useShare.getState());
    download(name, content);
    tell(what, { kind: 'saved', file: name });
  } catch (error) {
    tell(what, { kind: 'failed', failure: toFailure(error) });
  }
}

function tell(what: Shared, outcome: Outcome): void {
  useShare.setState(({ outcomes }) => ({ outcomes: { ...outcomes, [what]: outcome } }));
}
