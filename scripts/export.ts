/**
 * @file `npm run export`: takes a run that `npm run train -- --out DIR` has written, and writes it as files that
 * other programs read: a package for PyTorch, weights, embeddings, what TensorBoard's projector shows; all of them
 * with metrics and charts.
 */
import { exitWith, readConfiguration } from './bad-option';
import { chartFiles } from './chart-files';
import { checkpointHash, writeExport } from './export-folder';
import { readExportOptions } from './export-options';
import { readKeptRun, runFiles } from './kept-run';
import { metricFiles } from './metric-files';
import { bringImagesOf } from './own-training';
import { openFolder } from './out-folder';

await exitWith(async () => {
  const { folder, to, formats, withMetrics, withOwnImages } = readExportOptions(process.argv.slice(2));
  const run = readConfiguration(() => readKeptRun(folder));
  openFolder(to, () => undefined, 'to');
  // Brings Vite and Playwright, for which a bad option should not wait.
  const { converse } = await import('./headless-session');
  let files: Readonly<Record<string, Uint8Array | string>> = withMetrics ? metricFiles(run.lines) : {};
  await converse({
    async speak(worker) {
      await worker.call('start', { backend: 'auto', assetBase: worker.assetBase });
      if (run.config.dataset.name === 'own') await bringImagesOf(run, worker);
      await worker.loadRun({ runId: 0 }, runFiles(folder).checkpoint);
      files = { ...(await worker.call('exportRun', { runId: 0, formats, withOwnImages })), ...files };
      if (withMetrics) files = { ...files, ...(await chartFiles(run, worker)) };
    },
  });
  const checkpoint = checkpointHash(runFiles(folder).checkpoint);
  writeExport(to, { run: folder, step: run.step, checkpoint, withOwnImages }, files);
  console.log(`Written to ${to}: ${Object.keys(files).join(', ')}`);
  return 0;
});
