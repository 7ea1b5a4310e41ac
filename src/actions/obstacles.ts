/** @file What stands in the way of several actions. */
import type { RunStatus } from '../worker/protocol';
import type { Obstacle } from '../config/errors/causes';
import type { PageState } from './page-state';

const obstacleOf = {
  loading: 'images-still-loading',
  idle: 'no-run-going',
  running: 'run-still-going',
  paused: 'no-run-going',
  finished: 'run-over',
  failed: 'run-failed',
} as const satisfies Record<RunStatus, Obstacle>;

/** In the way while the run has one of these statuses. */
export function during(...statuses: RunStatus[]): (page: PageState) => Obstacle | undefined {
  return ({ run: { progress } }) =>
    statuses.includes(progress.status) ? obstacleOf[progress.status] : undefined;
}

/** In the way unless the batch on show has that view, counted from 0. */
export function viewOfBatch({ batch: { pinned, newest } }: PageState, view: number): Obstacle | undefined {
  const shown = pinned ?? newest;
  if (!shown) return 'no-batch-yet';
  return view < 2 * shown.indices.length ? undefined : 'no-such-view';
}

/** In the way unless there is that test image, counted from 0. */
export function testImage({ testImages: { images } }: PageState, index: number): Obstacle | undefined {
  return images && index < images.count ? undefined : 'no-such-test-image';
}
