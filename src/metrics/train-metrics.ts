/**
 * @file The registry of what is told of a logged step, in the order of charts and files. A new metric is a
 * file in `train/` and its line here: chart, curve, its row in metrics.jsonl follow.
 */
import type { TrainMetric } from './metric';
import { accuracy } from './train/accuracy';
import { contrastiveAccuracy } from './train/contrastive-accuracy';
import { imagesPerSecond } from './train/images-per-second';
import { learningRate } from './train/learning-rate';
import { loss } from './train/loss';
import { margin } from './train/margin';
import { meanImageError } from './train/mean-image-error';
import { negativeCosine } from './train/negative-cosine';
import { positiveCosine } from './train/positive-cosine';

export const trainMetrics: readonly TrainMetric[] = [
  loss,
  meanImageError,
  learningRate,
  positiveCosine,
  negativeCosine,
  margin,
  contrastiveAccuracy,
  accuracy,
  imagesPerSecond,
];
