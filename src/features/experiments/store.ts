/** @file The experiment that the page has asked for, one at a time, and what the last of each kind found. */
import { create } from 'zustand';
import { toFailure, type Failure } from '../../config/playground-error';
import { onNewRun } from '../../state/new-run';
import { PacedUpdates } from '../../state/paced-updates';
import { useRun } from '../../state/run-store';
import { WorkerChannel } from '../../state/training-worker';
import type {
  Choices,
  ExperimentCalls,
  ExperimentName,
  ExperimentNews,
  ExperimentTopics,
  Findings,
} from './calls';

export interface ExperimentsState {
  /** The one that is going, and how much of it is done, 0–1. */
  running?: { name: ExperimentName; fraction: number } | undefined;
  /** Why the last one ended before its end, unless it was stopped. */
  failed?: { name: ExperimentName; failure: Failure } | undefined;
  /** A run's reset leaves them. */
  findings: { readonly [Name in ExperimentName]?: readonly Findings[Name][] };
}

export const useExperiments = create<ExperimentsState>(() => ({ findings: {} }));

/** How far it is, a few times a second. */
const updates = new PacedUpdates<ExperimentsState>({
  now: () => performance.now(),
  later: (run, ms) => setTimeout(run, ms),
  show: useExperiments.setState,
  begin: () => undefined,
});

const worker = new WorkerChannel<ExperimentCalls, ExperimentTopics>();
let current = { request: 0, abort: new AbortController() };

worker.on('experiment', receiveNews);
onNewRun(stopExperiment);
useRun.subscribe(({ progress }) => {
  if (progress.status === 'failed' && useExperiments.getState().running) stopExperiment();
});

const none: readonly never[] = [];

/** What the last experiment of that name has found. */
export function useFindings<Name extends ExperimentName>(name: Name): readonly Findings[Name][] {
  return useExperiments(({ findings }) => findings[name] ?? none);
}

/** Forgets what the last of its kind found. @param choice what was chosen for it, where anything can be */
export function startExperiment(name: ExperimentName, choice?: Choices[ExperimentName]): void {
  stopExperiment();
  useExperiments.setState(({ findings }) => ({
    running: { name, fraction: 0 },
    failed: undefined,
    findings: { ...findings, [name]: none },
  }));
  const { request, abort } = current;
  const over = (failure?: Failure) => {
    if (abort.signal.aborted) return;
    stopExperiment();
    useExperiments.setState({ failed: failure && { name, failure } });
  };
  worker.call('experiment', { request, name, choice }, { signal: abort.signal }).then(
    () => over(),
    (error: unknown) => over(toFailure(error)),
  );
}

export function stopExperiment(): void {
  current.abort.abort();
  current = { request: current.request + 1, abort: new AbortController() };
  updates.drop('running');
  useExperiments.setState({ running: undefined });
}

/** Those of an earlier experiment are not taken. */
function receiveNews(news: ExperimentNews): void {
  if (news.request !== current.request) return;
  const { name } = news;
  if (news.kind === 'progress') updates.add({ running: { name, fraction: news.fraction } });
  else {
    useExperiments.setState(({ findings }) => ({
      findings: { ...findings, [name]: [...(findings[name] ?? none), news.finding] },
    }));
  }
}
