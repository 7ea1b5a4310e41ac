/**
 * @file How far the worker's run is, as the page is told: at once where that changes in kind, and a few
 * times a second while steps are taken.
 */
import type { RunConfig } from '../config/run-config';
import { imagesPerStep } from '../objectives/objectives';
import type { Publish } from '../rpc/server';
import type { BackendStart } from './backend-start';
import type { RunStatus, RunTopics } from './protocol';
import type { RunImages } from './run-images';
import type { SessionState } from './service';
import type { SessionParts } from './session-dependencies';

const intervalMs = 200;

export interface ProgressDependencies {
  publish: Publish<RunTopics>;
  now: () => number;
  images: Pick<RunImages, 'ofConfig'>;
  starting: Pick<BackendStart, 'parts'>;
  state: () => Pick<SessionState, 'runId' | 'run' | 'config' | 'backend'>;
  /** Where a run that is being loaded goes on. */
  loadedStep: () => number;
}

export class RunProgressReport {
  private kind: { status: RunStatus; isWaiting: boolean } = { status: 'loading', isWaiting: false };
  private publishedAt = -Infinity;
  private parameters = { key: '', count: 0 };

  constructor(private readonly dependencies: ProgressDependencies) {}

  get status(): RunStatus {
    return this.kind.status;
  }

  /** Whether there is a run that takes no steps, and may be judged. */
  get isAtRest(): boolean {
    return this.kind.status === 'paused' || this.kind.status === 'finished';
  }

  /** What a run says: no loss is shown of a step that has not been counted yet. */
  readonly publishOfRun: Publish<RunTopics> = (topic, payload, transfer) => {
    if (topic === 'step') this.publish();
    this.dependencies.publish(topic, payload, transfer);
  };

  setStatus(status: RunStatus): void {
    this.kind.status = status;
    this.publish();
  }

  async whileWaiting(awaited: Promise<unknown>): Promise<void> {
    this.setWaiting(true);
    await awaited.finally(() => this.setWaiting(false));
  }

  /** After a step. */
  publishIfDue(): void {
    if (this.dependencies.now() - this.publishedAt >= intervalMs) this.publish();
  }

  publish(): void {
    this.publishedAt = this.dependencies.now();
    const { images, starting, state, loadedStep } = this.dependencies;
    const { runId, run, backend, ...rest } = state();
    const config = rest.config!;
    const dataset = images.ofConfig(config);
    const network = backend && starting.parts;
    const stepsPerEpoch = Math.floor((dataset?.count ?? 0) / imagesPerStep(config));
    this.dependencies.publish('progress', {
      runId,
      progress: {
        ...this.kind,
        step: run?.trainer.step ?? loadedStep(),
        stepsPerEpoch,
        totalSteps: stepsPerEpoch * config.training.epochs,
        parameterCount: dataset && network ? this.parameterCount(network, config, dataset.size.channels) : 0,
      },
    });
  }

  private setWaiting(isWaiting: boolean): void {
    this.kind.isWaiting = isWaiting;
    this.publish();
  }

  private parameterCount(
    { buildNetwork, modelOf }: Pick<SessionParts, 'buildNetwork' | 'modelOf'>,
    config: RunConfig,
    channels: number,
  ): number {
    const key = JSON.stringify([modelOf(config), channels]);
    if (this.parameters.key !== key) {
      const network = buildNetwork(config, channels);
      this.parameters = { key, count: network.parameterCount };
      network.dispose();
    }
    return this.parameters.count;
  }
}
