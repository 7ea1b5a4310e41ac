/** @file What an evaluation says: plain numbers, free of tensors. */
import type { Geometry } from './geometry';
import type { PlayedQuiz, Quiz } from './quiz';

/** Accuracies of what has learned nothing, in percent; NaN where images have no labels. */
export interface Baselines {
  /** A blind guess among the classes. */
  chance: number;
  pixelsKnn: number;
  untrainedKnn: number;
  /** Where probes were fitted. */
  untrainedProbe?: number;
}

/** Of linear probes, on test images. */
export interface ProbeScores {
  /** Accuracies in percent. */
  probeH: number;
  probeZ: number;
  /** Images named right from h, and wrong from what the untrained encoder makes of them. */
  gainedImages: number;
  /** … wrong from h, and right from there. */
  lostImages: number;
  /** Percent of the views of test pairs whose partner has the most similar colour histogram. */
  histogramFound: number;
}

/** Accuracies on test images in percent; NaN where images have no labels. */
export interface Evaluation extends Geometry, Partial<ProbeScores> {
  /** Steps taken before it. */
  step: number;
  knnH: number;
  knnZ: number;
  onlineProbe?: number;
  /** The game of training, on test pairs. */
  quiz: PlayedQuiz;
  /** The same crops of the same images, their colours distorted as SimCLR does, whatever the run's views are. */
  recolouredQuiz: Quiz;
  /** Labelled training images that k-NN and probes learned from. */
  bankImages: number;
  /** n: test images on which every accuracy here, those of the baselines too, was counted. */
  testImages: number;
  /** Neighbours that voted: the config's k, or all of the bank where it has fewer. */
  k: number;
  baselines: Baselines;
}

/** With linear probes, on which verdicts rest. */
export type WholeEvaluation = Evaluation & ProbeScores & { baselines: Required<Baselines> };

/** Whether its images had labels, on which most of it rests. */
export function isLabelled({ knnH }: Pick<Evaluation, 'knnH'>): boolean {
  return !Number.isNaN(knnH);
}

export function isWhole(evaluation: Evaluation): evaluation is WholeEvaluation {
  return evaluation.probeH !== undefined;
}
