/** @file What is done to the class board. What reads and keeps cards comes with the first of them (library.ts). */
import { toFailure } from '../../config/playground-error';
import { useBoard } from './board-state';

type Library = typeof import('./library');

export function readCards(files: readonly File[]): void {
  withLibrary(({ readFiles }) => readFiles(files));
}

export function renameStudent({ id, name }: { id: number; name: string }): void {
  withLibrary(({ rename }) => rename(id, name));
}

export function removeStudent(id: number): void {
  withLibrary(({ remove }) => remove(id));
}

export function putStudentBack(): void {
  withLibrary(({ putBack }) => putBack());
}

export function clearBoard(): void {
  withLibrary(({ clear }) => clear());
}

export function pickStudent(id: number | null): void {
  useBoard.setState({ picked: id ?? undefined });
}

export function dismissRefusedCards(): void {
  useBoard.setState({ refused: [], further: 0 });
}

function withLibrary(use: (library: Library) => void | Promise<void>): void {
  import('./library').then(use).catch((error: unknown) => useBoard.setState({ refused: [toFailure(error)] }));
}
