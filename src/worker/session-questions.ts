/**
 * @file What the page asks of the moment, whatever the worker is busy with: images of a step, the
 * histogram shortcut, and what open panels show. Answered at once or between two parts of long work.
 */
import type { RunConfig } from '../config/run-config';
import type { Dataset } from '../datasets/dataset';
import { untilAborted } from '../datasets/until-aborted';
import type { Argument } from '../rpc/messages';
import type { CallContext, Publish } from '../rpc/server';
import { yieldUntilAborted, type YieldToTasks } from '../tensor/yield-to-tasks';
import { Batches } from '../train/batches';
import { epochOrder } from '../train/epoch-order';
import { imagesUpTo } from '../train/trainer';
import { sampleOf } from './batch-sample';
import { EmbeddingPanels } from './embedding-panels';
import type {
  BatchSample,
  HistogramShortcutReport,
  PanelName,
  RunStatus,
  TrainingCalls,
  TrainingTopics,
} from './protocol';
import type { RunImages } from './run-images';
import { shortcutBatch, ShortcutGauge } from './shortcut-service';
import type { TrainingRun } from './training-run';
import type { WorkQueue } from './work-queue';

/** Images that the page is shown while no step decides them. */
export const shownImages = 8;

export interface QuestionsDependencies {
  publish: Publish<TrainingTopics>;
  /** Milliseconds, monotonic. */
  now: () => number;
  yieldToTasks: YieldToTasks;
  images: RunImages;
  queue: WorkQueue;
}

/** How things stand when a question is answered. */
export interface Moment {
  runId: number;
  status: RunStatus;
  run: TrainingRun | undefined;
  /** Of the run, or of the one that would begin now; none before there are settings. */
  config: RunConfig | undefined;
}

export class SessionQuestions {
  /** The panels that are open on the page, from the moment that it says so. */
  private watched: ReadonlySet<PanelName> = new Set();
  private readonly gauge = new ShortcutGauge();
  private readonly panels: EmbeddingPanels;

  constructor(
    private readonly dependencies: QuestionsDependencies,
    private readonly moment: () => Moment,
  ) {
    this.panels = new EmbeddingPanels(dependencies);
  }

  /** Whether a panel is open that shows the similarities of whole batches. */
  get similarityIsWatched(): boolean {
    return this.watched.has('similarity') || this.watched.has('infonce');
  }

  /** The images that a step `drawing` of an epoch would begin with, while no run decides them. */
  showImages(drawing: number): void {
    const { runId, status, config } = this.moment();
    const dataset = this.openImages(config);
    if (!config || !dataset || status === 'running') return;
    const arrived = dataset.available();
    const start = (drawing * shownImages) % Math.max(arrived - shownImages + 1, 1);
    const order = epochOrder(config.seed, 0, arrived);
    const batch = sampleOf(dataset, drawing, order.subarray(start, start + shownImages));
    this.dependencies.publish('images', { runId, batch });
  }

  async batchAt(
    { step, count }: { step: number; count: number },
    { signal }: CallContext,
  ): Promise<BatchSample> {
    const dataset = await this.dependencies.images.opened(signal);
    const batch = new Batches(this.moment().config!, dataset.count).ofExisting(step);
    const shown = batch.indices.subarray(0, count);
    await untilAborted(dataset.waitFor(imagesUpTo({ indices: shown })), signal);
    return sampleOf(dataset, batch.step, shown);
  }

  async histogramShortcut(config: RunConfig, { signal }: CallContext): Promise<HistogramShortcutReport> {
    const { images, queue, yieldToTasks } = this.dependencies;
    const dataset = await images.opened(signal);
    await untilAborted(dataset.waitFor(imagesUpTo({ indices: shortcutBatch(config, dataset) })), signal);
    return queue.brief(() => this.gauge.answer(config, dataset, yieldUntilAborted(yieldToTasks, signal)));
  }

  watch(panels: readonly PanelName[]): Promise<void> {
    // At once for the steps of a run that is going; what a run at rest can show follows in its turn.
    this.watched = new Set(panels);
    this.panels.wake();
    return this.dependencies.queue.brief(async () => {
      const { status, run } = this.moment();
      if (status !== 'failed') await run?.showSimilarity();
      await this.refreshPanels(true);
    });
  }

  neighbours(query: Argument<TrainingCalls, 'neighbours'>): Promise<void> {
    this.panels.ask(query);
    return this.dependencies.queue.brief(() => this.refreshPanels(true));
  }

  /** @param now also during the rest that follows each refresh */
  async refreshPanels(now: boolean): Promise<void> {
    const { runId, status, run, config } = this.moment();
    const training = this.openImages(config);
    if (!config || !training || status === 'failed') return;
    if (now) this.panels.wake();
    if (!this.panels.isDue(this.watched)) return;
    const test = this.dependencies.images.testImages(config);
    if (!test) return;
    const { step = 0, network } = run?.trainer ?? {};
    await this.panels.refresh(this.watched, { runId, config, step, network, training, test });
  }

  endRun(): void {
    this.panels.endRun();
  }

  private openImages(config: RunConfig | undefined): Dataset | undefined {
    return config && this.dependencies.images.ofConfig(config);
  }
}
