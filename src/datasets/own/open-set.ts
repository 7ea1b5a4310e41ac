/** @file Opens a set of images that a visitor has brought: held by this worker where it has just come in, else as the browser keeps it. */
import { PlaygroundError } from '../../config/playground-error';
import { startTimer } from '../timer';
import { imageLength, type Dataset, type DatasetRequest } from '../dataset';
import { heldSet } from './held-sets';
import { keyOf, type OwnSet } from './own-set';
import { OwnSetsDatabase } from './own-sets-database';
import type { SetIdentity } from './settings';
import { splitSet } from './split-set';

let database: OwnSetsDatabase | undefined;

/** @throws PlaygroundError `own-set-none` where none was chosen, `own-set-gone` */
export async function openOwnSet({
  split,
  count,
  seed,
  settings,
  onProgress,
}: DatasetRequest): Promise<Dataset> {
  const set = await find(settings!);
  const all = splitSet(set, seed)[split];
  const dataset = gather(set, all.subarray(0, count), split);
  onProgress({
    loadedBytes: dataset.images.length,
    totalBytes: dataset.images.length,
    loadedImages: dataset.count,
    totalImages: dataset.count,
    fromCache: false,
    isUnlabelled: set.classNames.length === 0,
    contentHash: set.identity.setSha256,
  });
  return dataset;
}

async function find(settings: SetIdentity): Promise<OwnSet> {
  if (settings.setSha256 === '') throw new PlaygroundError('own-set-none', {});
  const held = heldSet(keyOf(settings));
  if (held) return held;
  database ??= new OwnSetsDatabase(startTimer);
  const kept = await database.set(keyOf(settings)).catch(() => undefined);
  if (kept) return kept;
  const { setSha256, imageSize } = settings;
  throw new PlaygroundError('own-set-gone', { setSha256, size: Number(imageSize) });
}

function gather(
  { images, labels, size, classNames, name }: OwnSet,
  indices: Uint32Array,
  split: Dataset['split'],
): Dataset {
  const length = imageLength(size);
  const chosen = new Uint8Array(indices.length * length);
  const chosenLabels = labels.slice(0, indices.length);
  indices.forEach((index, i) => {
    chosen.set(images.subarray(index * length, (index + 1) * length), i * length);
    chosenLabels[i] = labels[index]!;
  });
  return {
    ...{ name, split, size, classNames },
    count: indices.length,
    images: chosen,
    labels: chosenLabels,
    available: () => indices.length,
    waitFor: () => Promise.resolve(),
  };
}
