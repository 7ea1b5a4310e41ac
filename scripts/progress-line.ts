/**
 * @file A run's progress on the command line: one line that is rewritten on a terminal, else a new
 * line every tenth of the way.
 */
import type { WriteStream } from 'node:tty';
import type { StepMetrics } from '../src/worker/protocol';

const lines = 10;
/** Back to the line's start and clear it. */
const rewind = '\r\x1b[2K';

export class ProgressLine {
  totalSteps = Infinity;
  private tenth = -1;

  constructor(private readonly output: Pick<WriteStream, 'isTTY' | 'write'>) {}

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
    return [
      `step ${metrics.step}/${this.totalSteps} (${fraction} %)`,
      `epoch ${metrics.epoch.toFixed(2)}`,
      `loss ${metrics.loss.toFixed(4)}`,
      `positive cosine ${metrics.positiveCosine.toFixed(3)}`,
      `negative cosine ${metrics.negativeCosine.toFixed(3)}`,
      `${Math.round(metrics.imagesPerSecond)} images/s`,
    ].join(', ');
  }
}
