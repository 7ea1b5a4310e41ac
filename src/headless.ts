/**
 * @file The page without surface on which `npm run train`, `sweep` and `verify` run: the same worker
 * as the playground's, asked from outside the browser.
 */
import { toFailure, type Failure } from './config/playground-error';
import type { Answer, Argument } from './rpc/messages';
import type { StepMetrics } from './metrics/step-metrics';
import { createTrainingClient } from './worker/client';
import type { RunCalls, RunTopics } from './worker/protocol';

type Of<Topic extends keyof RunTopics> = { topic: Topic; payload: RunTopics[Topic] };

/** What leaves the browser: no images and no tensors. */
export type HeadlessNews =
  | { topic: 'step'; payload: StepMetrics }
  | Of<'progress'>
  | Of<'evaluation'>
  | Of<'missing-files'>
  | Of<'failure'>;

type Outcome<Value> = { value: Value } | { failure: Failure };

declare global {
  interface Window {
    callWorker<Name extends keyof RunCalls>(
      name: Name,
      argument: Argument<RunCalls, Name>,
    ): Promise<Outcome<Answer<RunCalls, Name>>>;
    /** Provided by the script that opened this page. */
    receiveNews(news: HeadlessNews): Promise<void>;
  }
}

const tell = (news: HeadlessNews) => void window.receiveNews(news);
const client = createTrainingClient((error) =>
  tell({ topic: 'failure', payload: { failure: error.toFailure() } }),
);

client.on('step', ({ record: { batch: _, ...payload } }) => tell({ topic: 'step', payload }));
client.on('progress', (payload) => tell({ topic: 'progress', payload }));
client.on('evaluation', (payload) => tell({ topic: 'evaluation', payload }));
client.on('missing-files', (payload) => tell({ topic: 'missing-files', payload }));
client.on('failure', (payload) => tell({ topic: 'failure', payload }));

window.callWorker = async (name, argument) => {
  try {
    return { value: await client.call(name, argument) };
  } catch (error) {
    return { failure: toFailure(error) };
  }
};
