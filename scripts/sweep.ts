/**
 * @file `npm run sweep`: trains every combination of the grid's values with every seed, one after another in one
 * real browser, and writes what each came to into sweep.json after each run. A run that fails is recorded with
 * its sentence, and the others go on.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reasonOf } from '../src/config/playground-error';
import type { StepMetrics } from '../src/metrics/step-metrics';
import { exitWith } from './bad-option';
import { readSweepOptions, type Cell } from './sweep-options';
import { sweepFile, type CellResult } from './sweep-file';

await exitWith(async () => {
  const { cells, backend, outputFolder, flipped } = readSweepOptions(process.argv.slice(2));
  mkdirSync(outputFolder, { recursive: true });
  if (flipped.length)
    console.log(`Of ${flipped.join(', ')} images are flipped only; --set augment=… would say otherwise.`);
  const results: CellResult[] = [];
  let logs: StepMetrics[] = [];
  const started = Date.now();
  // Brings Vite and Playwright, for which a bad option should not wait.
  const { converse } = await import('./headless-session');
  await converse({
    async speak(worker) {
      const report = await worker.call('start', { backend, assetBase: worker.assetBase });
      console.log(
        `Training ${cells.length} runs on ${report.backend} (${report.adapter || 'unnamed adapter'})`,
      );
      for (const [i, cell] of cells.entries()) {
        logs = [];
        const began = Date.now();
        try {
          await worker.call('configure', { runId: i, config: cell.config });
          const steps = Number.isFinite(cell.steps) ? cell.steps : undefined;
          const summary = await worker.call('train', { runId: i, steps, evaluateEvery: 0 });
          results.push({ cell, wallSeconds: (Date.now() - began) / 1000, logs, ...(summary && { summary }) });
        } catch (error) {
          results.push({ cell, wallSeconds: (Date.now() - began) / 1000, logs, failure: reasonOf(error) });
        }
        const file = sweepFile(results);
        writeFileSync(join(outputFolder, 'sweep.json'), `${JSON.stringify(file, null, 2)}\n`);
        const left = Math.round((((Date.now() - started) / (i + 1)) * (cells.length - i - 1)) / 1000);
        console.log(
          `${i + 1} of ${cells.length}: ${nameOf(cell)}: ${textOf(file.cells[i]!)}; about ${left} s left`,
        );
      }
    },
    hear(news) {
      if (news.topic === 'step') logs.push(news.payload);
    },
  });
  console.log(`Written to ${join(outputFolder, 'sweep.json')}`);
  return 0;
});

function nameOf({ values, seed }: Cell): string {
  return [...Object.entries(values).map(([path, value]) => `${path}=${value}`), `seed ${seed}`].join(', ');
}

function textOf(cell: ReturnType<typeof sweepFile>['cells'][number]): string {
  if (cell.failure !== undefined) return cell.failure;
  const percent = (value: number | undefined) => (value === undefined ? '–' : `${value.toFixed(1)} %`);
  return `k-NN ${percent(cell.knnH)}, linear probe ${percent(cell.probeH)}, ${cell.wallSeconds.toFixed(0)} s`;
}
