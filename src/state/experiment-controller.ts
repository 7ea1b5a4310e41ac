/** @file The study that the page has asked for, one at a time; news of an earlier one are not taken. */
import { toFailure, type Failure } from '../config/playground-error';
import type { TrainingClient } from '../worker/client';
import type { ExperimentName, ExperimentNews } from '../worker/protocol';
import { updates } from './run-news';
import { useRun, type RunState } from './run-store';

const resultOf = {
  supervised: 'supervised',
  'label-budget': 'labelBudget',
  'transform-probes': 'transformProbes',
} as const satisfies Record<ExperimentName, keyof RunState>;

let study = { request: 0, abort: new AbortController() };

/** Begins a study and forgets what the last of its kind found. */
export function beginExperiment(name: ExperimentName, client: TrainingClient | undefined): void {
  stopExperiment();
  useRun.setState({ [resultOf[name]]: [], study: { name, fraction: 0 }, experimentFailure: undefined });
  const { request, abort } = study;
  const over = (failure?: Failure) => {
    if (abort.signal.aborted) return;
    stopExperiment();
    useRun.setState({ experimentFailure: failure && { name, failure } });
  };
  client?.call('study', { request, study: name }, { signal: abort.signal }).then(
    () => over(),
    (error: unknown) => over(toFailure(error)),
  );
}

export function stopExperiment(): void {
  study.abort.abort();
  study = { request: study.request + 1, abort: new AbortController() };
  updates.drop('study');
  useRun.setState({ study: undefined });
}

export function takeExperimentNews(news: ExperimentNews): void {
  if (news.request !== study.request) return;
  switch (news.kind) {
    case 'progress':
      updates.add({ study: { name: news.study, fraction: news.fraction } });
      break;
    case 'supervised':
      useRun.setState(({ supervised }) => ({ supervised: [...supervised, news.point] }));
      break;
    case 'label-budget':
      useRun.setState(({ labelBudget }) => ({ labelBudget: [...labelBudget, news.point] }));
      break;
    case 'transform-probe':
      useRun.setState(({ transformProbes }) => ({ transformProbes: [...transformProbes, news.probe] }));
      break;
  }
}
