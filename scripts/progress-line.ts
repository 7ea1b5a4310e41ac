/**
 * @file Progress on the command line: one line that is rewritten on a terminal, else a new line every
 * tenth of the way.
 */
import type { WriteStream } from 'node:tty';

const lines = 10;
/** Back to the line's start and clear it. */
const rewind = '\r\x1b[2K';

export class ProgressLine {
  private tenth = -1;

  constructor(private readonly output: Pick<WriteStream, 'isTTY' | 'write'>) {}

  /** @param fraction of the way, 0–1; where it falls, another way has begun */
  show(fraction: number, text: string): void {
    if (this.output.isTTY) {
      this.output.write(rewind + text);
      return;
    }
    const tenth = Math.floor(lines * fraction);
    if (tenth !== this.tenth) this.print(text);
    this.tenth = tenth;
  }

  print(text: string): void {
    this.output.write(`${text}\n`);
  }

  /** Leaves what was last shown, with the cursor below it. */
  end(): void {
    if (this.output.isTTY) this.output.write('\n');
  }
}
