/**
 * @file A run's progress on the command line: one line that is rewritten on a terminal, else a new
 * line every tenth of the way.
 */
import type { WriteStream } from 'node:tty';
import type { RunConfig } from '../src/config/run-config';
import { formatMetric } from '../src/i18n/format-metric';
import type { TrainMetric } from '../src/metrics/metric';
import type { StepMetrics } from '../src/metrics/step-metrics';
import { imagesPerSecond } from '../src/metrics/train/images-per-second';
import { loss } from '../src/metrics/train/loss';
import { negativeCosine } from '../src/metrics/train/negative-cosine';
import { positiveCosine } from '../src/metrics/train/positive-cosine';

/** Each after its name. */
const shown = [loss, positiveCosine, negativeCosine];
const lines = 10;
/** Back to the line's start and clear it. */
const rewind = '\r\x1b[2K';

export class ProgressLine {
  totalSteps = Infinity;
  private tenth = -1;

  constructor(
    private readonly output: Pick<WriteStream, 'isTTY' | 'write'>,
    private readonly config: RunConfig,
  ) {}

  show(metrics: StepMetrics): void {
    if (this.output.isTTY) {
      this.output.write(rewind + this.textOf(metrics));
      return;
    }
    const tenth = Math.floor((lines * metrics.step) / this.totalSteps);
    if (tenth > this.tenth) this.print(this.textOf(metrics));
    this.tenth = tenth;
  }

  print(text: string): void {
    this.output.write(`${text}\n`);
  }

  /** Leaves what was last shown, with the cursor below it. */
  end(): void {
    if (this.output.isTTY) this.output.write('\n');
  }

  private textOf(metrics: StepMetrics): string {
    const fraction = Math.floor((100 * metrics.step) / this.totalSteps);
    const text = (metric: TrainMetric) => formatMetric('en', metric, metric.value(metrics), this.config);
    return [
      `step ${metrics.step}/${this.totalSteps} (${fraction} %)`,
      `epoch ${metrics.epoch.toFixed(2)}`,
      ...shown.map((metric) => `${metric.name.replace('train/', '').replaceAll('-', ' ')} ${text(metric)}`),
      `${text(imagesPerSecond)} images/s`,
    ].join(', ');
  }
}
