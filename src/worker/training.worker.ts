/** @file The module Web Worker in which all tensors live: one session, its calls and topics. */
import { startTimer } from '../datasets/timer';
import type { Calls, Topics } from '../rpc/messages';
import { serveWorker } from '../rpc/server';
import { TrainingSession } from './training-session';
import { yieldToTasks } from '../rpc/yield-to-tasks';

const session = new TrainingSession({
  publish: (...news) => publish(...news),
  now: () => performance.now(),
  yieldToTasks,
  startTimer,
  // With all gradients.
  startBackend: async (request) => (await import('./backend')).startBackend(request),
  loadParts: () => import('./session-parts'),
});

const publish = serveWorker<Calls, Topics>(session.calls, session.hasAllCalls);
