/**
 * @file The module Web Worker in which all tensors live: parses commands, hands them to its session,
 * posts the session's events.
 */
import { toFailure } from '../config/playground-error';
import { startTimer } from '../datasets/timer';
import { startBackend } from './backend';
import { showLife } from './life';
import { parseCommand, type WorkerEvent } from './protocol';
import { TrainingSession } from './training-session';

const scope = self as unknown as DedicatedWorkerGlobalScope;
showLife(scope.name);
const post = (event: WorkerEvent) => scope.postMessage(event);

// A message to itself: waiting commands are taken first, and no timer's minimum delay is paid.
const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();
const breathe = () =>
  new Promise<void>((resolve) => {
    waiting.push(resolve);
    channel.port2.postMessage(null);
  });

const session = new TrainingSession({ post, now: () => performance.now(), breathe, startTimer, startBackend });

scope.onmessage = ({ data }: MessageEvent<unknown>) => {
  try {
    session.take(parseCommand(data));
  } catch (error) {
    post({ type: 'failure', failure: toFailure(error, 'protocol') });
  }
};
