/**
 * @file `npm run export`: takes a run that `npm run train -- --out DIR` has written, and writes it as files that
 * other programs read: a package for PyTorch, weights, embeddings, what TensorBoard's projector shows.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exitWith } from './bad-option';
import { readExportOptions } from './export-options';
import { metricFiles, readRunFolder } from './exported-run';
import { openFolder } from './out-folder';

await exitWith(async () => {
  const { folder, to, formats, withMetrics } = readExportOptions(process.argv.slice(2));
  const { checkpoint, metrics } = readRunFolder(folder);
  openFolder(to, () => undefined, 'to');
  const written = (files: Readonly<Record<string, Uint8Array | string>>) => {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(to, name), content);
    return Object.keys(files);
  };
  const names: string[] = [];
  // Brings Vite and Playwright, for which a bad option should not wait.
  const { converse } = await import('./headless-session');
  await converse({
    async speak(worker) {
      await worker.call('start', { backend: 'auto', assetBase: worker.assetBase });
      await worker.loadRun({ runId: 0 }, checkpoint);
      names.push(...written(await worker.call('exportRun', { runId: 0, formats })));
    },
  });
  if (withMetrics) names.push(...written(metricFiles(metrics)));
  console.log(`Written to ${to}: ${names.join(', ')}`);
  return 0;
});
