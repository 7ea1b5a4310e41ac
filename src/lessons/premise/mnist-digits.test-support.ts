/** @file The bundled digits, read from disk. */
import { readFileSync } from 'node:fs';
import { decode } from 'fast-png';
import { bundledFolder, readBundledManifest } from '../../datasets/bundled-images.test-support';
import { imageLength } from '../../datasets/dataset';
import { digitCounts, type Digits, type LabelledImages } from './digits';

export function readDigits(): Digits {
  const { size, splits } = readBundledManifest('mnist');
  const read = (split: 'train' | 'test'): LabelledImages => {
    const { shards, labels } = splits[split];
    const count = digitCounts[split];
    const decoded = shards
      .slice(0, Math.ceil(count / shards[0]!.images))
      .map(({ file }) => decode(readFileSync(new URL(file, bundledFolder('mnist')))).data as Uint8Array);
    const images = Uint8Array.from(Buffer.concat(decoded)).subarray(0, count * imageLength(size));
    return { images, labels: Uint8Array.from(labels.slice(0, count)) };
  };
  return { size, train: read('train'), test: read('test') };
}
