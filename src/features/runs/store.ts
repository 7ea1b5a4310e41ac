/**
 * @file What is done with the runs that are kept. What reads and writes them comes later (library.ts), so that the
 * page stands first.
 */
import { toFailure } from '../../config/playground-error';
import type { RecordChange } from '../../runs/database';
import { train } from '../../state/run-controller';
import { idle } from '../../ui/idle';
import { useRuns, type OpenRequest } from './kept-runs';

type Library = typeof import('./library');

/**
 * From the first call on the run on show is recorded; one that was interrupted before is offered; and those that are
 * kept are listed once the page has nothing else to do, so that their list stands before somebody looks.
 */
export function startRecording(): void {
  withLibrary(async (library) => {
    library.startRecording();
    await library.finishEarlierDeletion();
    await library.findInterrupted();
    await idle();
    await library.listRuns();
  });
}

export function listRuns(): void {
  withLibrary((library) => library.listRuns());
}

export function listMoreRuns(): void {
  withLibrary((library) => library.listMoreRuns());
}

export function openRun(request: OpenRequest): void {
  withLibrary(async (library) => {
    const isShown = await library.openRun(request);
    if (isShown && request.trains) train();
  });
}

export function changeRun(id: string, change: RecordChange): void {
  withLibrary((library) => library.changeRun(id, change));
}

export function deleteRun(id: string): void {
  withLibrary((library) => library.deleteRun(id));
}

export function undoDeletion(): void {
  withLibrary((library) => library.undoDeletion());
}

export function compareRun(id: string): void {
  withLibrary((library) => library.compareRun(id));
}

export function saveRunAsFile(id: string): void {
  withLibrary((library) => library.saveRunAsFile(id));
}

export function forgetInterrupted(): void {
  withLibrary((library) => library.forgetInterrupted());
}

export function dismissRunNotices(): void {
  useRuns.setState({ notKept: undefined, failure: undefined });
}

/** Its code is asked for anew where it did not come. */
function withLibrary(use: (library: Library) => void | Promise<void>): void {
  import('./library').then(use).catch((error: unknown) => useRuns.setState({ failure: toFailure(error) }));
}
