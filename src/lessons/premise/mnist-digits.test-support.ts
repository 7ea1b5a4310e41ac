/** @file The bundled digits, read from disk. */
import { readFileSync } from 'node:fs';
import { decode } from 'fast-png';
import { bundledFolder, readBundledManifest } from '../../datasets/bundled-images.test-support';
import type { Digits, LabelledImages } from './digits';

export function readDigits(): Digits {
  const { size, splits } = readBundledManifest('mnist');
  const read = ({ shards, labels }: typeof splits.train): LabelledImages => ({
    images: Uint8Array.from(
      Buffer.concat(
        shards.map(
          ({ file }) => decode(readFileSync(new URL(file, bundledFolder('mnist')))).data as Uint8Array,
        ),
      ),
    ),
    labels: Uint8Array.from(labels),
  });
  return { size, train: read(splits.train), test: read(splits.test) };
}
