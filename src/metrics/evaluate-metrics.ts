/**
 * @file The registry of what is told of an evaluation on test images, in the order of lines and gauges. A new
 * metric is a file in `evaluate/` and its line here.
 */
import { alignment } from './evaluate/alignment';
import { contrastiveAccuracy } from './evaluate/contrastive-accuracy';
import { embeddingStd } from './evaluate/embedding-std';
import { entropy } from './evaluate/entropy';
import { knnH } from './evaluate/knn-h';
import { knnZ } from './evaluate/knn-z';
import { onlineProbe } from './evaluate/online-probe';
import { probeH } from './evaluate/probe-h';
import { probeZ } from './evaluate/probe-z';
import { rankMe } from './evaluate/rank-me';
import { uniformity } from './evaluate/uniformity';
import type { EvaluateMetric } from './metric';

export const evaluateMetrics: readonly EvaluateMetric[] = [
  probeH,
  knnH,
  onlineProbe,
  probeZ,
  knnZ,
  embeddingStd,
  rankMe,
  alignment,
  uniformity,
  entropy,
  contrastiveAccuracy,
];
