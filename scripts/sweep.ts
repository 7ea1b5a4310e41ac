/**
 * @file `npm run sweep`: trains every combination of a grid's values with every seed, without a page to look
 * at and in one browser, and writes what comes of it into sweep.json, cell by cell.
 */
import { exitWith } from './bad-option';
import { ProgressLine } from './progress-line';
import { cellsConversation } from './run-cells';
import { SweepFile } from './sweep-file';
import { readSweepOptions } from './sweep-options';
import { progressText, resultText } from './sweep-text';

await exitWith(async () => {
  const { cells, ownAugmentation, backend, outputFolder } = readSweepOptions(
    process.argv.slice(2),
    new Date(),
  );
  const file = new SweepFile(outputFolder);
  const { path } = file;
  const line = new ProgressLine(process.stdout);
  if (ownAugmentation.length) {
    line.print(
      `Cells of ${ownAugmentation.join(', ')} compare no views, so their images are flipped at most; --set augment=NAME gives all cells the same augmentation.`,
    );
  }
  // On Ctrl-C Playwright ends the browser and this process.
  process.once('exit', () => {
    const { length } = file.result.cells;
    if (length < cells.length) line.print(`\nStopped: ${length} of ${cells.length} cells are in ${path}`);
  });
  let startedAt = 0;
  // Brings Vite and Playwright, for which a bad option should not wait.
  const { converse } = await import('./headless-session');
  await converse(
    cellsConversation(cells, backend, {
      started(report) {
        startedAt = performance.now();
        line.print(`Training on ${report.backend} (${report.adapter || 'unnamed adapter'})`);
      },
      step(index, metrics) {
        const text = progressText(cells, index, metrics, performance.now() - startedAt);
        line.show(metrics.step / cells[index]!.steps, text);
      },
      ended(index, result, evaluation) {
        file.add(result, evaluation?.baselines);
        line.end();
        line.print(resultText(cells, index, result));
      },
    }),
  );
  const { untrained } = file.result;
  if (untrained) {
    const { knnH, probeH } = untrained;
    line.print(`untrained: k-NN ${knnH.toFixed(1)} %, linear probe ${probeH.toFixed(1)} %`);
  }
  line.print(`Written to ${path}`);
  return 0;
});
