/** @file The module Web Worker in which all tensors live: one session, its calls and topics. */
import { startTimer } from '../datasets/timer';
import { serveWorker } from '../rpc/server';
import { startBackend } from './backend';
import type { TrainingCalls, TrainingTopics } from './protocol';
import { TrainingSession } from './training-session';
import { yieldToTasks } from './yield-to-tasks';

const session = new TrainingSession({
  publish: (...news) => publish(...news),
  now: () => performance.now(),
  yieldToTasks,
  startTimer,
  startBackend,
});

const publish = serveWorker<TrainingCalls, TrainingTopics>(session.calls);
