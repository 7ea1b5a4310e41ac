/** @file What is asked of an importer, and what it finds. */
import type { Failure } from '../../config/playground-error';
import type { YieldToTasks } from '../../tensor/yield-to-tasks';
import type { Entry } from './entry';
import type { Split } from './folders';
import type { Picture } from './picture';

export interface ImportRequest<Seen> {
  files: readonly Entry[];
  /** Decodes an image file and looks at it. @throws PlaygroundError for what is none */
  see: (path: string, bytes: Uint8Array<ArrayBuffer>) => Promise<Seen>;
  /** How many image files are seen at once, at most; 1 unless it is given. */
  atOnce?: () => number;
  /** Looks at an image that was decoded already. */
  look: (picture: Picture) => Seen | Promise<Seen>;
  /** Called for each image, in the order in which they are read; `index` counts them. */
  take: (seen: Seen, index: number) => void;
  /** Of the files that have been met so far. */
  onProgress?: (done: number, met: number) => void;
  yieldToTasks: YieldToTasks;
  signal?: AbortSignal;
}

export interface BadFile {
  name: string;
  failure: Failure;
}

export interface ImportedImages {
  /** Of each image that was taken, in that order. */
  places: readonly { name: string; label: string | undefined; split: Split | undefined }[];
  /** As the files list them; undefined where they do not. */
  classNames: readonly string[] | undefined;
  badFiles: readonly BadFile[];
  /** Files of text that hold no images, and hidden ones. */
  passedOver: readonly string[];
  /** Names whose encoding was guessed. */
  guessedNames: readonly { name: string; encoding: string }[];
}
