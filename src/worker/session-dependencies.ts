/** @file What a training session is given: whom it tells, its clocks, and how a backend is started and all that computes is loaded. */
import type { StartTimer } from '../datasets/timer';
import type { Topics } from '../rpc/messages';
import type { Publish } from '../rpc/server';
import type { YieldToTasks } from '../tensor/yield-to-tasks';
import type { BackendRequest } from './protocol';
import type { RunningBackend } from './running-backend';

/** All that computes. */
export type SessionParts = typeof import('./session-parts');

export interface SessionDependencies {
  publish: Publish<Topics>;
  /** Milliseconds, monotonic. */
  now: () => number;
  yieldToTasks: YieldToTasks;
  startTimer: StartTimer;
  /** As in backend.ts. */
  startBackend: (request: BackendRequest) => Promise<RunningBackend>;
  loadParts: () => Promise<SessionParts>;
}
