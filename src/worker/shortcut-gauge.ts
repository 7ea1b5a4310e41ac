/**
 * @file Answers how often colour histograms alone would find the partner, on the first batch of a run
 * with the asker's settings. On the processor, from bytes: the backend is left alone. A hundred or so
 * milliseconds a pipeline at N = 128, so others are let in between pipelines, what is known already is
 * not computed again, and of several questions that wait the last is answered.
 */
import { drawTwoViews } from '../augment/pipeline';
import type { AugmentConfig, RunConfig } from '../config/run-config';
import type { Dataset } from '../datasets/dataset';
import { histogramShortcut } from '../evaluate/histogram-shortcut';
import {
  shortcutAugmentations,
  shortcutPipelines,
  type ShortcutPipeline,
} from '../evaluate/shortcut-pipelines';
import { epochOrder } from '../train/epoch-order';
import { picturesUpTo } from '../train/trainer';
import { mostShortcutPictures, type HistogramShortcutReport } from './protocol';

interface Question {
  request: number;
  config: RunConfig;
}

export class ShortcutGauge {
  private waiting?: Question | undefined;
  /** Accuracies of the last answer, by what they follow from. */
  private known = new Map<string, number>();

  ask(question: Question): void {
    this.waiting = question;
  }

  /** The answer to the last question, if one waits and its pictures have arrived. */
  async answer(
    dataset: Dataset,
    breathe: () => Promise<void>,
  ): Promise<HistogramShortcutReport | undefined> {
    if (!this.waiting) return undefined;
    const { request, config } = this.waiting;
    const pictures = Math.min(config.training.batchSize, mostShortcutPictures, dataset.count);
    const indices = epochOrder(config.seed, 0, dataset.count).subarray(0, pictures);
    if (dataset.available() < picturesUpTo({ indices })) return undefined;
    this.waiting = undefined;
    const augmentations = shortcutAugmentations(config.augment);
    const known = new Map<string, number>();
    const accuracy = {} as Record<ShortcutPipeline, number>;
    for (const pipeline of shortcutPipelines) {
      const augment = augmentations[pipeline];
      const key = JSON.stringify([dataset.name, dataset.count, config.seed, pictures, augment]);
      accuracy[pipeline] =
        known.get(key) ?? this.known.get(key) ?? measure(dataset, indices, config.seed, augment);
      known.set(key, accuracy[pipeline]);
      await breathe();
    }
    this.known = known;
    return { request, pictures, candidates: 2 * pictures - 1, accuracy };
  }
}

function measure(dataset: Dataset, indices: Uint32Array, seed: number, config: AugmentConfig): number {
  const { images, size } = dataset;
  return histogramShortcut(drawTwoViews({ images, size, config, seed, step: 0, indices }), size);
}
