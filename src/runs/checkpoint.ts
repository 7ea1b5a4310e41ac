/**
 * @file A run's checkpoint: its whole state and its config in one safetensors file, so that it can be
 * kept and gone on with elsewhere, exactly.
 */
import { z } from 'zod/mini';
import { parseConfig } from '../config/parse-config';
import { PlaygroundError } from '../config/playground-error';
import type { RunConfig } from '../config/run-config';
import type { State } from '../tensor/state';
import { readSafetensors, writeSafetensors } from './safetensors';

export interface Checkpoint {
  config: RunConfig;
  state: State;
}

const numbersSchema = z.record(z.string(), z.number());

export function writeCheckpoint({ config, state }: Checkpoint): Uint8Array<ArrayBuffer> {
  const metadata = { config: JSON.stringify(config), numbers: JSON.stringify(state.numbers) };
  return writeSafetensors({ tensors: state.tensors, metadata });
}

/** @throws PlaygroundError `checkpoint-unreadable`, or parseConfig's for a bad config */
export function readCheckpoint(bytes: Uint8Array): Checkpoint {
  const { tensors, metadata } = readSafetensors(bytes);
  const numbers = numbersSchema.safeParse(parseText(metadata, 'numbers'));
  if (!numbers.success) throw unreadable('its numbers must be numbers by name');
  return { config: parseConfig(parseText(metadata, 'config')), state: { tensors, numbers: numbers.data } };
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
