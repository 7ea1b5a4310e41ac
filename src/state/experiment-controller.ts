/** @file The study that the page has asked for, one at a time; news of an earlier one are not taken. */
import { toFailure, type Failure } from '../config/playground-error';
import type { TrainingClient } from '../worker/client';
import type { StudyName, StudyNews } from '../worker/protocol';
import { updates } from './run-news';
import { useRun, type RunState } from './run-store';

const resultOf = {
  supervised: 'supervised',
  'label-budget': 'labelBudget',
  'transform-probes': 'transformProbes',
} as const satisfies Record<StudyName, keyof RunState>;

let study = { request: 0, abort: new AbortController() };

/** Begins a study and forgets what the last of its kind found. */
export function beginStudy(name: StudyName, client: TrainingClient | undefined): void {
  stopStudy();
  useRun.setState({ [resultOf[name]]: [], study: { name, share: 0 }, studyFailure: undefined });
  const { request, abort } = study;
  const over = (failure?: Failure) => {
    if (abort.signal.aborted) return;
    stopStudy();
    useRun.setState({ studyFailure: failure && { name, failure } });
  };
  client?.call('study', { request, study: name }, { signal: abort.signal }).then(
    () => over(),
    (error: unknown) => over(toFailure(error)),
  );
}

export function stopStudy(): void {
  study.abort.abort();
  study = { request: study.request + 1, abort: new AbortController() };
  updates.drop('study');
  useRun.setState({ study: undefined });
}

export function takeStudyNews(news: StudyNews): void {
  if (news.request !== study.request) return;
  switch (news.kind) {
    case 'progress':
      updates.add({ study: { name: news.study, share: news.share } });
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
