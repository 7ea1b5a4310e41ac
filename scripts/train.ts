/**
 * @file `npm run train`: trains without a page to look at, in a real browser, and writes config.json,
 * metrics.jsonl (a line a logged step, as it happens) and summary.json into a folder.
 */
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunSummary, StepMetrics } from '../src/worker/protocol';
import { exitWith } from './bad-option';
import { converse } from './headless-session';
import { ProgressLine } from './progress-line';
import { readTrainOptions } from './train-options';

await exitWith(async () => {
  const { config, backend, steps, outputFolder } = readTrainOptions(process.argv.slice(2), new Date());
  mkdirSync(outputFolder, { recursive: true });
  const metricsPath = join(outputFolder, 'metrics.jsonl');
  writeJson(join(outputFolder, 'config.json'), config);
  writeFileSync(metricsPath, '');

  const line = new ProgressLine(process.stdout);
  const finish = (summary: RunSummary) => writeJson(join(outputFolder, 'summary.json'), summary);
  await converse({
    commands: (assetBase) => [
      { type: 'initialize', backend, assetBase, config },
      { type: 'train', ...(steps !== undefined && { steps }) },
    ],
    take(event) {
      switch (event.type) {
        case 'backend':
          line.print(`Training on ${event.report.backend} (${event.report.adapter})`);
          return false;
        case 'progress':
          line.totalSteps = Math.min(steps ?? Infinity, event.progress.totalSteps);
          return false;
        case 'metrics':
          appendFileSync(metricsPath, metricsText(event.metrics));
          line.show(event.metrics);
          return false;
        case 'summary':
          finish(event.summary);
          return true;
        default:
          return false;
      }
    },
  }).finally(() => line.end());
  console.log(`Written to ${outputFolder}: config.json, metrics.jsonl, summary.json`);
  return 0;
});

function writeJson(path: string, value: unknown): void {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}

function metricsText({ msPerStep: _, ...numbers }: StepMetrics): string {
  return `${JSON.stringify(numbers)}\n`;
}
