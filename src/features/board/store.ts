/** @file The class board: whose cards are on it. What reads and keeps them comes with the board (library.ts). */
import { create } from 'zustand';
import { toFailure, type Failure } from '../../config/playground-error';
import type { ClassCard } from '../../runs/class-card';

export interface Student {
  /** Its number on the board, from 1 on; never given twice. */
  id: number;
  card: ClassCard;
}

interface BoardState {
  students: readonly Student[];
  /** Whose curve stands out. */
  picked?: number | undefined;
  /** The last that was taken off, which can be put back. */
  removed?: Student | undefined;
  /** Files that are still to be read. */
  unread: number;
  /** Whose card came last. */
  newest?: Student | undefined;
  /** Why cards were refused, the first few. */
  refused: readonly Failure[];
  /** How many more were. */
  further: number;
}

export const useBoard = create<BoardState>(() => ({ students: [], unread: 0, refused: [], further: 0 }));

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
