/** @file What a run's status has against an action. */
import type { RunStatus } from '../worker/protocol';
import type { Obstacle } from './action';
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
