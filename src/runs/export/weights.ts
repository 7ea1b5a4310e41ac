/**
 * @file A network's weights and running statistics as a safetensors file, with the run's config in its metadata:
 * as the page names and lays them out, or as PyTorch does. What is read back may have been trained on elsewhere.
 */
import { z } from 'zod/mini';
import { parseConfig } from '../../config/parse-config';
import { PlaygroundError } from '../../config/playground-error';
import { shortened } from '../../config/shortened';
import type { RunConfig } from '../../config/run-config';
import type { State } from '../../tensor/state';
import { isOfCheckpoint, readUnharmed } from '../checkpoint';
import { notFiniteIn } from '../not-finite';
import { writeSafetensors } from '../safetensors';
import { fromTorch, isTorchLayout, toTorch } from './torch-layout';

export interface Weights {
  config: RunConfig;
  /** Of encoder and head, by the page's names. */
  tensors: State['tensors'];
}

export function writePageWeights({ config, tensors }: Weights): Uint8Array<ArrayBuffer> {
  return writeSafetensors({ tensors, metadata: { config: JSON.stringify(config) } });
}

/** `format` is what PyTorch's readers look for. */
export function writeTorchWeights({ config, tensors }: Weights): Uint8Array<ArrayBuffer> {
  const metadata = { format: 'pt', config: JSON.stringify(config) };
  return writeSafetensors({ tensors: toTorch(tensors), metadata });
}

/**
 * Of either layout, and of a checkpoint, whose other tensors are left out; its run may have diverged, and is worth
 * a look nevertheless.
 * @throws PlaygroundError `checkpoint-unreadable`, `weights-not-finite`, or parseConfig's for a bad config
 */
export function readWeights(bytes: Uint8Array): Weights {
  const { tensors: all, metadata } = readUnharmed(bytes);
  const config = parseConfig(configIn(metadata));
  const isOfNetwork = ([name]: [string, unknown]) => /^(encoder|head)\./.test(name);
  const ours = isTorchLayout(all) ? fromTorch(all) : all;
  const tensors = Object.fromEntries(Object.entries(ours).filter(isOfNetwork));
  const name = isOfCheckpoint(metadata) ? undefined : notFiniteIn({ tensors, numbers: {} });
  if (name !== undefined) throw new PlaygroundError('weights-not-finite', { name: shortened(name) });
  return { config, tensors };
}

const configText = z.object({ config: z.string() });

function configIn(metadata: Readonly<Record<string, string>>): unknown {
  const found = configText.safeParse(metadata);
  try {
    if (found.success) return JSON.parse(found.data.config);
  } catch {
    // As where there is none.
  }
  throw new PlaygroundError('checkpoint-unreadable', {
    reason: 'its metadata must hold the config of its run, which train.py of the PyTorch package writes',
  });
}
