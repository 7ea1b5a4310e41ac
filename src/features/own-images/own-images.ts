/** @file What the page knows of the visitor's own images: what was just read, and what is kept. */
import { create } from 'zustand';
import type { Failure } from '../../config/playground-error';
import type { KeptSet } from '../../datasets/own/own-sets-database';
import type { ClassEdits } from '../../datasets/own/class-edits';
import type { ReadSettings } from '../../datasets/own/read-set';
import type { Budget } from './calls';
import type { Finding, OwnFile } from './importer';

export interface OwnImagesState {
  isOpen: boolean;
  settings: ReadSettings;
  /** Of what is read or was read. */
  files: readonly OwnFile[];
  /** Of the files met so far, while they are read. */
  reading?: { done: number; met: number } | undefined;
  found?: Finding | undefined;
  edits: ClassEdits;
  /** Of which the encoding was guessed: the visitor has said that they are right. */
  areNamesConfirmed?: boolean;
  /** What training on it would take; nothing while it is measured. */
  budget?: Budget | { failure: Failure } | undefined;
  /** The newest first; undefined before they are asked for. */
  kept?: readonly KeptSet[] | undefined;
  /** Why something could not be done. */
  failure?: Failure | undefined;
}

export const useOwnImages = create<OwnImagesState>(() => ({
  isOpen: false,
  settings: { imageSize: undefined, fit: 'centre-crop', ground: 'white', invert: false },
  files: [],
  edits: {},
}));
