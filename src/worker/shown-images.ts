/** @file The images that the page is shown while no step decides them. */
import type { Publish } from '../rpc/server';
import { epochOrder } from '../train/epoch-order';
import { sampleOf } from './batch-sample';
import type { RunTopics } from './protocol';
import type { RunImages } from './run-images';
import type { SessionState } from './service';

/** So many at a time. */
export const shownImages = 8;

/** Those that a step `drawing` of an epoch would begin with; nothing while a run is going. */
export function showImages(
  drawing: number,
  { runId, status, config }: SessionState,
  images: RunImages,
  publish: Publish<RunTopics>,
): void {
  const dataset = config && images.ofConfig(config);
  if (!dataset || status === 'running') return;
  const arrived = dataset.available();
  const start = (drawing * shownImages) % Math.max(arrived - shownImages + 1, 1);
  const order = epochOrder(config.seed, 0, arrived);
  publish('images', { runId, batch: sampleOf(dataset, drawing, order.subarray(start, start + shownImages)) });
}
