/** @file What is asked of the training worker about the histogram shortcut. */
import type { RunConfig } from '../../config/run-config';
import type { ShortcutPipeline } from '../../evaluate/shortcut-pipelines';

/** N of the histogram shortcut, at most. */
export const maxShortcutImages = 256;

/** How far colour statistics alone would solve the task, on the first batch of a run (src/evaluate/histogram-shortcut.ts). */
export interface HistogramShortcutReport {
  /** N. */
  images: number;
  /** 2N−1, among which the nearest histogram must be the partner's. */
  candidates: number;
  /** Fraction of the 2N views whose nearest other histogram is their partner's, 0–1, by pipeline. */
  accuracy: Record<ShortcutPipeline, number>;
}

export type ShortcutCalls = {
  /** How often the nearest histogram would find the partner under these settings. */
  histogramShortcut(config: RunConfig): HistogramShortcutReport;
};
