/** @file The class board: whose cards are on it. */
import { create } from 'zustand';
import type { Failure } from '../../config/playground-error';
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
