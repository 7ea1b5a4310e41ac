/** @file The first images of the batch on show, as the image card has them: two views of each, or the image and its one view. */
import { imageLength } from '../../datasets/dataset';
import { chosenObjective } from '../../objectives/objectives';
import { renderViews } from '../../state/view-renderer';
import { sampleViews } from '../../transforms/sample-views';
import type { PixelSource } from '../../ui/pixel-source';
import type { ShownRun } from './shown-run';

const maxPairs = 5;

export type Pair = readonly [above: PixelSource, below: PixelSource];

/** None where no images are there yet, or their views cannot be drawn: the card does without. */
export async function cardPairs({ config, batch }: Pick<ShownRun, 'config' | 'batch'>): Promise<Pair[]> {
  if (!batch) return [];
  const { size, step } = batch;
  const { augment, seed } = config;
  const length = imageLength(size);
  const images = batch.images.subarray(0, maxPairs * length);
  const indices = batch.indices.slice(0, maxPairs);
  const { views: perImage } = chosenObjective(config);
  const views = sampleViews({ size, config: augment, seed, step, indices, views: perImage });
  const drawn = await renderViews({ images, size, config: augment, views }).catch(() => []);
  if (drawn.length === 0) return [];
  const originals = indices.map((_, i) => images.subarray(i * length, (i + 1) * length));
  const [above, below] =
    perImage === 2 ? [drawn.slice(0, indices.length), drawn.slice(indices.length)] : [originals, drawn];
  return indices.map((_, i): Pair => [
    { ...size, data: above[i]! },
    { ...size, data: below[i]! },
  ]);
}
