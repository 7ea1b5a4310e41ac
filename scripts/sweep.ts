/**
 * @file `npm run sweep`: trains every combination of a grid's values with every seed, without a page to look
 * at and in one browser, and writes what comes of it into sweep.json, cell by cell. Started again, it goes on
 * where it was stopped.
 */
import { pendingCells } from '../src/runs/sweep-result';
import { exitWith } from './bad-option';
import { fullSets } from './full-sets';
import { ProgressLine } from './progress-line';
import { SweepFile } from './sweep-file';
import { readSweepOptions } from './sweep-options';

globalThis.FULL_SETS = fullSets();

await exitWith(async () => {
  const { plan, cells, ownAugmentation, backend, outputFolder } = readSweepOptions(
    process.argv.slice(2),
    new Date(),
  );
  const file = new SweepFile(outputFolder, plan);
  const { path } = file;
  const line = new ProgressLine(process.stdout);
  if (ownAugmentation.length) {
    line.print(
      `Cells of ${ownAugmentation.join(', ')} compare no views, so their images are flipped at most; --set augment=NAME gives all cells the same augmentation.`,
    );
  }
  const pending = pendingCells(cells, file.result.cells);
  const kept = cells.length - pending.length;
  if (kept > 0) line.print(`${kept} of ${cells.length} cells are in ${path} already`);
  if (pending.length > 0) await train();
  const { untrained } = file.result;
  if (untrained) {
    const { knnH, probeH } = untrained;
    line.print(`untrained: k-NN ${knnH.toFixed(1)} %, linear probe ${probeH.toFixed(1)} %`);
  }
  line.print(`Written to ${path}`);
  return 0;

  async function train(): Promise<void> {
    // On Ctrl-C Playwright ends the browser and this process.
    process.once('exit', () => {
      const { length } = file.result.cells;
      if (length < cells.length) {
        line.print(
          `\nStopped: ${length} of ${cells.length} cells are in ${path}; the same command with --out ${outputFolder} goes on`,
        );
      }
    });
    // Brings Vite and Playwright, for which a bad option should not wait.
    const { trainCells } = await import('./train-cells');
    await trainCells({ cells, pending, backend, line }, (_, result, evaluation) =>
      file.add(result, evaluation?.baselines),
    );
  }
});
