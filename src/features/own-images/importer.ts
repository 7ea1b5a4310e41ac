/** @file What can be asked of the worker that reads a visitor's files. */
import type { Inspection } from '../../datasets/formats/inspect';
import type { OwnSet } from '../../datasets/own/own-set';
import type { ClassEdits } from '../../datasets/own/class-edits';
import type { ReadSettings } from '../../datasets/own/read-set';
import type { ImageSize } from '../../datasets/dataset';
import { WorkerClient, type WorkerLike } from '../../rpc/client';

/** A file that was dropped or picked, with the folders that it lay in. */
export interface OwnFile {
  path: string;
  file: File;
}

/** What was read, as it is looked at before training. */
export interface Finding {
  inspection: Inspection;
  /** Of the images as they are trained on. */
  size: ImageSize;
  imageSize: string;
  /** Of the training split that the seed 0 draws. */
  trainingImages: number;
  /** … of the test split; a validation split beside it is in neither. */
  testImages: number;
  classNames: readonly string[];
  /** Some images of all classes, u8 [n, h, w, c], with the names of their classes. */
  sheet: { images: Uint8Array; labels: readonly (string | undefined)[] };
  /** Pairs of the same image, or nearly so, of which one is trained on and the other not. */
  acrossSplits: readonly (readonly [string, string])[];
}

export type ImportCalls = {
  /** What they come to, without training on them. Aborted, it ends where it is. */
  inspect(files: readonly OwnFile[]): Inspection;
  /** As inspect, and holds what was read until something else is. */
  read(argument: { files: readonly OwnFile[]; settings: ReadSettings }): Inspection;
  /** At what was read. */
  look(argument: null): Finding;
  /** A set as a .zip of PNG files, one folder a split and a class. */
  archive(set: OwnSet): Uint8Array<ArrayBuffer>;
  /** What was read, as a set. */
  take(argument: { name: string; edits: ClassEdits }): OwnSet;
};

export type ImportTopics = {
  /** Of the files met so far, those inside archives among them. */
  progress: { done: number; met: number };
};

/** @param onDied called once if the worker cannot be loaded or dies */
export function createImporter(onDied: () => void): WorkerClient<ImportCalls, ImportTopics> {
  return new WorkerClient<ImportCalls, ImportTopics>(startImportWorker, onDied);
}

function startImportWorker(name: string): WorkerLike {
  return new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module', name });
}
