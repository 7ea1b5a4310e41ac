/**
 * @file A run's checkpoint: its whole state in one safetensors file, so that it can be kept and gone on with
 * elsewhere, exactly. Tensors are the state's; `__metadata__` holds the config, the state's numbers, the steps
 * taken, which with the config's seed say where in the random numbers the run is, the version of the app, and a
 * hash of tensors, config and numbers, which files of earlier versions lack. Equal runs at the same step are equal files.
 */
import { z } from 'zod/mini';
import packageJson from '../../package.json' with { type: 'json' };
import { parseConfig } from '../config/parse-config';
import { PlaygroundError } from '../config/playground-error';
import type { RunConfig } from '../config/run-config';
import { countFrom, type State } from '../tensor/state';
import { joinBytes } from '../datasets/join-bytes';
import { contentHash } from './content-hash';
import { readSafetensors, safetensorsParts, type SafetensorsFile } from './safetensors';

export interface Checkpoint {
  config: RunConfig;
  state: State;
}

/** JSON has no word for NaN, which a sum of losses may be. */
const numbersSchema = z.record(z.string(), z.nullable(z.number()));

/** @throws PlaygroundError as checkpointParts */
export function writeCheckpoint(checkpoint: Checkpoint): Uint8Array<ArrayBuffer> {
  return joinBytes(checkpointParts(checkpoint));
}

/**
 * The file's bytes in order, most of them the very memory of the state.
 * @throws PlaygroundError `state-mismatch` where the state is not a run's
 */
export function checkpointParts({ config, state }: Checkpoint): Uint8Array[] {
  const texts = { config: JSON.stringify(config), numbers: JSON.stringify(state.numbers) };
  const metadata = {
    ...texts,
    hash: contentHash(state.tensors, Object.values(texts)),
    step: String(countFrom(state, 'trainer.step')),
    appVersion: packageJson.version,
  };
  return safetensorsParts({ tensors: state.tensors, metadata });
}

/** Whether a file with that metadata is a checkpoint, rather than weights alone. */
export function isOfCheckpoint(metadata: Readonly<Record<string, string>>): boolean {
  return Object.hasOwn(metadata, 'numbers');
}

/**
 * A file of tensors, held against its hash where it is a checkpoint that has one.
 * @throws PlaygroundError `checkpoint-unreadable`
 */
export function readUnharmed(bytes: Uint8Array): SafetensorsFile {
  const file = readSafetensors(bytes);
  const { config = '', numbers = '', hash } = file.metadata;
  const isWhole =
    hash === undefined ||
    !isOfCheckpoint(file.metadata) ||
    hash === contentHash(file.tensors, [config, numbers]);
  if (isWhole) return file;
  const reason = 'its content is no longer what was written';
  throw new PlaygroundError('checkpoint-unreadable', { reason, cause: 'file-changed' });
}

/** @throws PlaygroundError `checkpoint-unreadable`, or parseConfig's for a bad config */
export function readCheckpoint(bytes: Uint8Array): Checkpoint {
  const { tensors, metadata } = readUnharmed(bytes);
  const numbers = numbersSchema.safeParse(parseText(metadata, 'numbers'));
  if (!numbers.success) throw unreadable('its numbers must be numbers by name');
  const written = Object.entries(numbers.data).map(([name, value]) => [name, value ?? NaN] as const);
  const state = { tensors, numbers: Object.fromEntries(written) };
  return { config: parseConfig(parseText(metadata, 'config')), state };
}

function parseText(metadata: Readonly<Record<string, string>>, name: string): unknown {
  const text = Object.hasOwn(metadata, name) ? metadata[name]! : undefined;
  if (text === undefined) throw unreadable(`its metadata holds no ${name}`);
  try {
    return JSON.parse(text);
  } catch {
    throw unreadable(`the ${name} in its metadata is not JSON`);
  }
}

function unreadable(reason: string): PlaygroundError {
  return new PlaygroundError('checkpoint-unreadable', { reason });
}
