/** @file A session on the plain JavaScript backend, asked as the page asks its worker, and what it says. */
import { openEagerViews } from '../transforms/eager-views';
import type { PlaygroundError } from '../config/playground-error';
import type { RunConfig } from '../config/run-config';
import { startTimer, type StartTimer } from '../datasets/timer';
import type { Answer, Argument } from '../rpc/messages';
import { Transferred } from '../rpc/server';
import type { RunningBackend } from './running-backend';
import type { BatchTopics } from '../features/batch/calls';
import type { ExperimentCalls, ExperimentName, ExperimentTopics } from '../features/experiments/calls';
import type { FilterTopics } from '../features/filters/calls';
import type { LaboratoryCalls } from '../features/laboratory/calls';
import type { MapTopics } from '../features/map/calls';
import type { NeighbourCalls, NeighbourTopics } from '../features/neighbours/calls';
import type { ShortcutCalls } from '../features/shortcut/calls';
import type { RunCalls, RunTopics, TrainOptions } from './protocol';
import * as parts from './session-parts';
import { TrainingSession } from './training-session';

export type TrainingCalls = RunCalls & ExperimentCalls & LaboratoryCalls & NeighbourCalls & ShortcutCalls;
export type TrainingTopics = RunTopics &
  BatchTopics &
  ExperimentTopics &
  FilterTopics &
  MapTopics &
  NeighbourTopics;

type Topic = keyof TrainingTopics;
export type News = { [Name in Topic]: { topic: Name; payload: TrainingTopics[Name] } }[Topic];

/** Whatever a call is refused with is published as well. */
const ignore = () => undefined;

export class AskedSession {
  readonly news: News[] = [];
  runId = 1;
  /** Awaited after each step. */
  afterStep: () => Promise<void> | void = () => undefined;
  lose: (error: PlaygroundError) => void = ignore;
  private readonly session: TrainingSession;
  private training = new AbortController();
  private settings = new AbortController();
  private experimenting = new AbortController();
  private readonly waiting: { isTrue: () => boolean; resolve: () => void }[] = [];

  constructor({
    timer = startTimer,
    startBackend,
  }: { timer?: StartTimer; startBackend?: () => Promise<RunningBackend> } = {}) {
    const backend: RunningBackend = {
      report: { backend: 'cpu', adapter: 'JavaScript', reason: 'requested' },
      openViews: openEagerViews,
      prepare: () => Promise.resolve(),
      kernelChoices: () => [],
      throttle: async () => this.afterStep(),
      onLost: (callback) => (this.lose = callback),
    };
    this.session = new TrainingSession({
      publish: (topic, payload) => {
        this.news.push({ topic, payload } as News);
        for (const { isTrue, resolve } of this.waiting) if (isTrue()) resolve();
      },
      now: () => performance.now(),
      yieldToTasks: () => new Promise((resolve) => setImmediate(resolve)),
      startTimer: timer,
      loadParts: () => Promise.resolve(parts),
      startBackend: startBackend ?? (() => Promise.resolve(backend)),
    });
  }

  async call<Name extends keyof TrainingCalls>(
    name: Name,
    argument: Argument<TrainingCalls, Name>,
    signal = new AbortController().signal,
  ): Promise<Answer<TrainingCalls, Name>> {
    if (!(name in this.session.calls)) await this.session.hasAllCalls;
    const call = this.session.calls[name] as (argument: unknown, context: { signal: AbortSignal }) => unknown;
    const answer = await call(argument, { signal });
    return (answer instanceof Transferred ? answer.value : answer) as Answer<TrainingCalls, Name>;
  }

  start(config: RunConfig): void {
    this.call('start', { backend: 'auto', assetBase: 'http://localhost/' }).catch(ignore);
    this.configure(config);
  }

  configure(config: RunConfig): void {
    this.settings.abort();
    this.settings = new AbortController();
    this.call('configure', { runId: this.runId, config }, this.settings.signal).catch(ignore);
  }

  train(options: Omit<TrainOptions, 'runId'> = {}): void {
    this.call('train', { runId: this.runId, ...options }, this.training.signal).catch(ignore);
  }

  step(): void {
    this.train({ steps: 1, logEach: true });
  }

  pause(): void {
    this.training.abort();
    this.training = new AbortController();
  }

  reset(config: RunConfig): void {
    this.pause();
    this.runId++;
    this.configure(config);
  }

  experiment(name: ExperimentName): Promise<void> {
    this.experimenting = new AbortController();
    return this.call('experiment', { request: 1, name }, this.experimenting.signal);
  }

  stopExperiment(): void {
    this.experimenting.abort();
  }

  /** What a topic has published. */
  all<Name extends Topic>(topic: Name): TrainingTopics[Name][] {
    return this.news
      .filter((one) => one.topic === topic)
      .map(({ payload }) => payload as TrainingTopics[Name]);
  }

  get progress() {
    return this.all('progress').at(-1);
  }

  get losses(): number[] {
    return this.all('step').map(({ record }) => record.loss);
  }

  /** Resolves once news have made it true. */
  until(isTrue: () => boolean): Promise<void> {
    if (isTrue()) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push({ isTrue, resolve }));
  }

  hasStatus(wanted: string): Promise<void> {
    return this.until(() => this.progress?.progress.status === wanted);
  }
}
