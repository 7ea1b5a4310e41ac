/** @file What `npm run train` says of an evaluation. */
import type { RunConfig } from '../src/config/run-config';
import { isLabelled, type Evaluation } from '../src/evaluate/evaluation';
import type { Confusion } from '../src/evaluate/confusion';
import { eachOther, ownClass, type Pair, type Space } from '../src/evaluate/confusion-shares';
import type { LabelBudgetPoint } from '../src/evaluate/label-budget';
import { formatAccuracy, formatShare } from '../src/i18n/format-accuracy';
import { formatMetric } from '../src/i18n/format-metric';
import { chance, pixelsKnn, untrainedKnn, untrainedProbe } from '../src/metrics/baselines';
import { contrastiveAccuracy } from '../src/metrics/evaluate/contrastive-accuracy';
import { knnH } from '../src/metrics/evaluate/knn-h';
import { knnZ } from '../src/metrics/evaluate/knn-z';
import { probeH } from '../src/metrics/evaluate/probe-h';
import { probeZ } from '../src/metrics/evaluate/probe-z';
import { isMeasured, type EvaluateMetric, type Reference } from '../src/metrics/metric';

export function evaluationText(evaluation: Evaluation, config: RunConfig): string {
  const { step, testImages, k } = evaluation;
  const text = (metric: EvaluateMetric | Reference<Evaluation>) =>
    formatMetric('en', metric, metric.value(evaluation), evaluation);
  // Without a head z is h.
  const both = (h: EvaluateMetric, z: EvaluateMetric) =>
    isMeasured(z, config) ? `${text(h)} on h, ${text(z)} on z` : `${text(h)} on h`;
  if (!isLabelled(evaluation)) {
    return `evidence at step ${step} on ${testImages} test images without labels: partner found ${text(contrastiveAccuracy)}`;
  }
  return [
    `evidence at step ${step} on ${testImages} test images: k-NN (k = ${k}) ${both(knnH, knnZ)}`,
    `linear probe ${both(probeH, probeZ)}`,
    `untrained ${text(untrainedKnn)} and ${text(untrainedProbe)}`,
    `pixels ${text(pixelsKnn)}, chance ${text(chance)}`,
  ].join('; ');
}

/** What labels come to: a probe on h, and the same encoder trained from scratch on as many. */
export function labelBudgetText({ labels, probe, supervised, testImages }: LabelBudgetPoint): string {
  const accuracy = (percent: number) => formatAccuracy('en', percent / 100, testImages);
  return `with ${labels} labels, on ${testImages} test images: linear probe on h ${accuracy(probe)}, from scratch ${accuracy(supervised)}`;
}

/** How much two classes lie among each other, and how much all images lie among their own. */
export function confusionText(found: Confusion, pair: Pair): string {
  const { images, bankImages, k } = found;
  const [a, b] = pair;
  if (!(a < images.length && b < images.length))
    return `There is no class ${Math.max(a, b)}: classes are numbered from 0 to ${images.length - 1}.`;
  const text = (space: Space) => {
    const [other, own] = [eachOther(found, space, pair), ownClass(found, space)];
    const share = ({ mean, error }: typeof own) => formatShare('en', mean, error);
    return `in ${space} ${share(other)} of class ${a} and ${b} are of the other, ${share(own)} of all of their own`;
  };
  const count = images.reduce((sum, of) => sum + of, 0);
  return `of the ${k} training images of ${bankImages} nearest to each of ${count} test images: ${text('h')}; ${text('z')}`;
}
