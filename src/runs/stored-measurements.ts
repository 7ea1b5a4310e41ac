/** @file What was measured of a run, as it is kept: checked when it is read, as records are. */
import { z } from 'zod/mini';
import type { Evaluation } from '../evaluate/evaluation';
import { quizWays } from '../evaluate/quiz';
import type { StepMetrics } from '../metrics/step-metrics';

const count = z.int().check(z.gte(0));
const measured = z.custom<number>((value) => typeof value === 'number');
const perhaps = z.optional(measured);
const quiz = { ways: z.literal(quizWays), correct: count, rounds: count };

const evaluationSchema = z.object({
  step: count,
  knnH: measured,
  knnZ: measured,
  onlineProbe: perhaps,
  quiz: z.object({ ...quiz, picks: z.array(measured), cosines: z.array(measured) }),
  recolouredQuiz: z.object(quiz),
  bankImages: count,
  testImages: count,
  k: count,
  baselines: z.object({
    chance: measured,
    pixelsKnn: measured,
    untrainedKnn: measured,
    untrainedProbe: perhaps,
  }),
  alignment: measured,
  uniformity: measured,
  embeddingStd: measured,
  rankMe: measured,
  entropyNats: measured,
  contrastiveAccuracy: measured,
  embeddingSize: measured,
  pairs: measured,
  probeH: perhaps,
  probeZ: perhaps,
  gainedImages: perhaps,
  lostImages: perhaps,
  histogramFound: perhaps,
});

const stepMetricsSchema = z.object({
  step: count,
  epoch: measured,
  loss: measured,
  learningRate: measured,
  imagesPerSecond: measured,
  msPerStep: measured,
  positiveCosine: perhaps,
  negativeCosine: perhaps,
  contrastiveAccuracy: perhaps,
  accuracy: perhaps,
  meanImageError: perhaps,
});

/** Nothing where it is none. */
export function readEvaluation(untrusted: unknown): Evaluation | undefined {
  return evaluationSchema.safeParse(untrusted).data;
}

/** What was last measured of a step; nothing where it is none. */
export function readStepMetrics(untrusted: unknown): StepMetrics | undefined {
  return stepMetricsSchema.safeParse(untrusted).data;
}
