/** @file What the sentence of an error is made of. */
import type { Bilingual } from '../bilingual';
import type { FailureCause } from './causes';

/** Names things as they are called where a sentence is read: on the command line, or on the page. */
export interface Reader {
  /** @param path of a setting or a group of them; empty for the whole configuration */
  field: (path: string) => string;
  /** A name that somebody wrote, or that stands on the page. */
  quoted: (name: string) => string;
  /** The backend as an English sentence begins with it. */
  backend: (name: BackendName) => string;
  /** What an action is called, where a sentence begins with it. */
  action: (name: string) => string;
  /** Ends a statement with what is known about why, up to its full stop. */
  why: (trouble: Trouble) => string;
}

export type BackendName = keyof typeof engineNames;

/** What the backends are called on the page. */
export const engineNames = { webgpu: 'WebGPU', wasm: 'WebAssembly', cpu: 'JavaScript' } as const;

export interface Trouble {
  /** Raw text of the platform, in English, without a full stop: for the command line, and for reports. */
  reason: string;
  /** For the page. */
  cause?: FailureCause;
}

export type Sentence<Parameters> = Bilingual<(parameters: Parameters, reader: Reader) => string>;

/** A sentence that says what is wrong, where, and what would be right. */
export function sentence<Parameters = Record<string, never>>(
  words: Sentence<Parameters>,
): Sentence<Parameters> {
  return words;
}
