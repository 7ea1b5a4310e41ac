/** @file What `npm run train` says of a logged step. */
import type { RunConfig } from '../src/config/run-config';
import { formatMetric } from '../src/i18n/format-metric';
import { isMeasured, type TrainMetric } from '../src/metrics/metric';
import type { StepMetrics } from '../src/metrics/step-metrics';
import { accuracy } from '../src/metrics/train/accuracy';
import { imagesPerSecond } from '../src/metrics/train/images-per-second';
import { loss } from '../src/metrics/train/loss';
import { meanImageError } from '../src/metrics/train/mean-image-error';
import { negativeCosine } from '../src/metrics/train/negative-cosine';
import { positiveCosine } from '../src/metrics/train/positive-cosine';

/** Each after its name, where it is measured. */
const shown = [loss, meanImageError, positiveCosine, negativeCosine, accuracy];

export function stepText(metrics: StepMetrics, totalSteps: number, config: RunConfig): string {
  const fraction = Math.floor((100 * metrics.step) / totalSteps);
  const text = (metric: TrainMetric) => formatMetric('en', metric, metric.value(metrics), config);
  return [
    `step ${metrics.step}/${totalSteps} (${fraction} %)`,
    `epoch ${metrics.epoch.toFixed(2)}`,
    ...shown
      .filter((metric) => isMeasured(metric, config))
      .map((metric) => `${metric.name.replace('train/', '').replaceAll('-', ' ')} ${text(metric)}`),
    `${text(imagesPerSecond)} images/s`,
  ].join(', ');
}
