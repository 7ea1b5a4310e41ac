/** @file The cells of a sweep that its folder still lacks: trained, kept one by one, and told of. */
import { pendingCells } from '../src/runs/sweep-result';
import type { Conversation } from './headless-session';
import type { ProgressLine } from './progress-line';
import { shellWord } from './shell-word';
import { SweepFile } from './sweep-file';
import type { SweepOptions } from './sweep-options';
import { trainCells } from './train-cells';

export class Sweep {
  private readonly file: SweepFile;
  private readonly pending: readonly number[];

  /** @throws BadOption if the folder holds the cells of another sweep, or cannot be made or written to. */
  constructor(
    private readonly options: SweepOptions,
    private readonly line: ProgressLine,
  ) {
    const { plan, cells, ownAugmentation, outputFolder } = options;
    this.file = new SweepFile(outputFolder, plan);
    if (ownAugmentation.length) {
      line.print(
        `Cells of ${ownAugmentation.join(', ')} compare no views, so their images are flipped at most; --set augment=NAME gives all cells the same augmentation.`,
      );
    }
    this.pending = pendingCells(cells, this.file.result.cells);
    const kept = cells.length - this.pending.length;
    if (kept > 0) line.print(`${kept} of ${cells.length} cells are in ${this.file.path} already`);
  }

  get isPending(): boolean {
    return this.pending.length > 0;
  }

  training(): Pick<Required<Conversation>, 'speak' | 'hear'> {
    const { line, file, pending } = this;
    const { cells, backend, outputFolder } = this.options;
    // On Ctrl-C Playwright ends the browser and this process.
    process.once('exit', () => {
      const { length } = file.result.cells;
      if (length < cells.length) {
        line.print(
          `\nStopped: ${length} of ${cells.length} cells are in ${file.path}; the same command with --out ${shellWord(outputFolder)} goes on`,
        );
      }
    });
    return trainCells({ cells, pending, backend, line }, (_, result, evaluation) =>
      file.add(result, evaluation?.baselines),
    );
  }

  /** @returns where it is written */
  end(): string {
    const { untrained } = this.file.result;
    if (untrained) {
      const { knnH, probeH } = untrained;
      this.line.print(`untrained: k-NN ${knnH.toFixed(1)} %, linear probe ${probeH.toFixed(1)} %`);
    }
    return this.file.path;
  }
}
