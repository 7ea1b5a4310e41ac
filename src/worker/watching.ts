/**
 * @file What is shown of the moment while somebody watches: the watched services' part of each logged
 * step, and of network and test images, by inference. The latter only so seldom that it takes at most a
 * twentieth of the time, unless the visitor waits for something.
 */
import { imageLength, type Dataset } from '../datasets/dataset';
import type { Network, NetworkConfig } from '../network/network';
import type { Publish } from '../rpc/server';
import { watchedTestImages, type RunTopics, type TestImages } from './protocol';
import { testImageCount, type RunImages } from './run-images';
import type { Moment, Service, Services, SessionState } from './service';
import type { SessionParts } from './session-dependencies';
import type { TrainingRun } from './training-run';
import type { WorkQueue } from './work-queue';

const minIntervalMs = 2000;
/** Computing pauses for so many times as long as it took. */
const restFactor = 20;

export interface WatchingDependencies {
  publish: Publish<RunTopics>;
  /** Milliseconds, monotonic. */
  now: () => number;
  images: Pick<RunImages, 'ofConfig' | 'testImages'>;
  queue: Pick<WorkQueue, 'brief'>;
  state: () => Pick<SessionState, 'runId' | 'status' | 'run' | 'config' | 'backend'>;
}

export class Watching {
  /** All that is watched, from the moment that the page says so. */
  private names: readonly string[] = [];
  /** None before the backend. */
  private services: Services = {};
  private building?: Pick<SessionParts, 'buildNetwork' | 'modelOf'>;
  private untrained?: { key: string; network: Network } | undefined;
  private publishedTest?: Dataset;
  private restUntil = -Infinity;

  constructor(private readonly deps: WatchingDependencies) {}

  /** From now on these show what is watched under their names. */
  serve(services: Services, building: Pick<SessionParts, 'buildNetwork' | 'modelOf'>): void {
    this.services = services;
    this.building = building;
  }

  /** Of names that no service bears there is nothing to show. */
  private get watched(): readonly Service[] {
    return this.names.flatMap((name) => this.services[name] ?? []);
  }

  /** All names that are watched now. */
  watch(names: readonly string[]): Promise<void> {
    // At once for the steps of a run that is going; what a run at rest can show follows in its turn.
    this.names = names;
    this.wake();
    return this.deps.queue.brief(async () => {
      const { status, run } = this.deps.state();
      if (run && status !== 'failed') await this.showStep(run, true);
      await this.refresh(true);
    });
  }

  /** In its turn, rest or not. */
  refreshSoon(): Promise<void> {
    this.wake();
    return this.deps.queue.brief(() => this.refresh(true));
  }

  async showStep(run: TrainingRun, atRest: boolean): Promise<void> {
    for (const service of this.watched) await service.showStep?.(run, atRest);
  }

  /** @param now also during the rest that follows each time */
  async refresh(now: boolean): Promise<void> {
    const { runId, status, run, config, backend } = this.deps.state();
    if (!config || status === 'failed') return;
    if (now) this.wake();
    const due = this.watched.filter((service) => service.refresh);
    const isShown = due.length > 0 || this.names.includes(watchedTestImages);
    const start = this.deps.now();
    if (!isShown || start < this.restUntil) return;
    const test = this.deps.images.testImages(config);
    if (!test) return;
    if (this.publishedTest !== test) {
      this.publishedTest = test;
      this.deps.publish('test-images', testImagesOf(test));
    }
    const training = this.deps.images.ofConfig(config);
    if (!backend || !training || due.length === 0) return;
    const untrainedKey = JSON.stringify([
      this.building!.modelOf(config),
      config.seed,
      training.size.channels,
    ]);
    const untrained = () => this.untrainedNetwork(untrainedKey, config, training.size.channels);
    const { step = 0, network } = run?.trainer ?? {};
    const moment: Moment = {
      runId,
      config,
      step,
      network: () => network ?? untrained(),
      untrained,
      untrainedKey,
      training,
      test,
    };
    for (const service of due) await service.refresh!(moment);
    const end = this.deps.now();
    this.restUntil = end + Math.max(minIntervalMs, restFactor * (end - start));
  }

  /** Frees the untrained network, and has forgotten what was computed for the run that is over. */
  endRun(): void {
    this.untrained?.network.dispose();
    this.untrained = undefined;
    for (const service of Object.values(this.services)) service.endRun?.();
    this.wake();
  }

  /** Ends the rest: something that the visitor waits for has changed. */
  private wake(): void {
    this.restUntil = -Infinity;
  }

  private untrainedNetwork(key: string, config: NetworkConfig, channels: number): Network {
    if (this.untrained?.key !== key) {
      this.untrained?.network.dispose();
      this.untrained = { key, network: this.building!.buildNetwork(config, channels) };
    }
    return this.untrained.network;
  }
}

function testImagesOf(test: Dataset): TestImages {
  const count = Math.min(test.count, testImageCount);
  return {
    size: test.size,
    count,
    images: test.images.slice(0, count * imageLength(test.size)),
    labels: test.labels.slice(0, count),
    classNames: test.classNames,
  };
}
