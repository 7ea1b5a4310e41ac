/**
 * @file Answers how often colour histograms alone would find the partner, on the first batch of a run
 * with the asker's settings. On the processor, from bytes: the backend is left alone. A hundred or so
 * milliseconds a pipeline at N = 128, so others are let in between pipelines, and what is known already
 * is not computed again.
 */
import { renderBatchViews } from '../../transforms/pipeline';
import type { AugmentConfig, RunConfig } from '../../config/run-config';
import type { Dataset } from '../../datasets/dataset';
import { histogramShortcut } from '../../evaluate/histogram-shortcut';
import {
  shortcutAugmentations,
  shortcutPipelines,
  type ShortcutPipeline,
} from '../../evaluate/shortcut-pipelines';
import { untilAborted } from '../../datasets/until-aborted';
import { yieldUntilAborted, type YieldToTasks } from '../../tensor/yield-to-tasks';
import { epochOrder } from '../../train/epoch-order';
import { imagesUpTo } from '../../train/batches';
import type { Host, Service } from '../../worker/service';
import { maxShortcutImages, type HistogramShortcutReport, type ShortcutCalls } from './calls';

export function startService({ images, queue, yieldToTasks }: Host): Service<ShortcutCalls> {
  const gauge = new ShortcutGauge();
  return {
    calls: {
      async histogramShortcut(config, { signal }) {
        const dataset = await images.opened(signal);
        await untilAborted(dataset.waitFor(imagesUpTo({ indices: shortcutBatch(config, dataset) })), signal);
        return queue.brief(() => gauge.answer(config, dataset, yieldUntilAborted(yieldToTasks, signal)));
      },
    },
  };
}

/** The images of the batch, u32 [N]. */
function shortcutBatch({ seed, training }: RunConfig, dataset: Dataset): Uint32Array {
  const count = Math.min(training.batchSize, maxShortcutImages, dataset.count);
  return epochOrder(seed, 0, dataset.count).subarray(0, count);
}

export class ShortcutGauge {
  /** Accuracies of the last answer, by what they follow from. */
  private known = new Map<string, number>();

  /** The batch's images have arrived. Ended by a `yieldToTasks` that throws. */
  async answer(
    config: RunConfig,
    dataset: Dataset,
    yieldToTasks: YieldToTasks,
  ): Promise<HistogramShortcutReport> {
    const indices = shortcutBatch(config, dataset);
    const augmentations = shortcutAugmentations(config.augment);
    const known = new Map<string, number>();
    const accuracy = {} as Record<ShortcutPipeline, number>;
    for (const pipeline of shortcutPipelines) {
      const augment = augmentations[pipeline];
      const key = JSON.stringify([dataset.name, dataset.count, config.seed, indices.length, augment]);
      accuracy[pipeline] =
        known.get(key) ?? this.known.get(key) ?? measure(dataset, indices, config.seed, augment);
      known.set(key, accuracy[pipeline]);
      await yieldToTasks();
    }
    this.known = known;
    return { images: indices.length, candidates: 2 * indices.length - 1, accuracy };
  }
}

function measure(dataset: Dataset, indices: Uint32Array, seed: number, config: AugmentConfig): number {
  const { images, size } = dataset;
  return histogramShortcut(renderBatchViews({ images, size, config, seed, step: 0, indices }), size);
}
