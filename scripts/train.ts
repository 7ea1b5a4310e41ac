/**
 * @file `npm run train`: trains without a page to look at, in a real browser, and writes config.json,
 * metrics.jsonl (a line a logged step, as it happens, with the step's evaluation if there was one) and
 * summary.json into a folder.
 */
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Evaluation } from '../src/evaluate/evaluator';
import { formatAccuracy } from '../src/i18n/format-accuracy';
import type { RunSummary, StepMetrics } from '../src/worker/protocol';
import { exitWith } from './bad-option';
import { ProgressLine } from './progress-line';
import { readTrainOptions } from './train-options';

await exitWith(async () => {
  const options = readTrainOptions(process.argv.slice(2), new Date());
  const { config, backend, steps, evaluateEvery, outputFolder } = options;
  mkdirSync(outputFolder, { recursive: true });
  const metricsPath = join(outputFolder, 'metrics.jsonl');
  writeJson(join(outputFolder, 'config.json'), config);
  writeFileSync(metricsPath, '');

  const line = new ProgressLine(process.stdout);
  // Held back until it is known whether an evaluation belongs to it.
  let metrics: StepMetrics | undefined;
  const writeMetrics = (evaluation?: Evaluation) => {
    if (metrics) appendFileSync(metricsPath, metricsText(metrics, evaluation));
    metrics = undefined;
  };
  const finish = (summary: RunSummary) => writeJson(join(outputFolder, 'summary.json'), summary);
  // Brings Vite and Playwright, for which a bad option should not wait.
  const { converse } = await import('./headless-session');
  await converse({
    commands: (assetBase) => [
      { type: 'initialize', backend, assetBase, config },
      { type: 'train', evaluateEvery, ...(steps !== undefined && { steps }) },
    ],
    take(event) {
      switch (event.type) {
        case 'backend':
          line.print(`Training on ${event.report.backend} (${event.report.adapter || 'unnamed adapter'})`);
          return false;
        case 'progress':
          line.totalSteps = Math.min(steps ?? Infinity, event.progress.totalSteps);
          return false;
        case 'metrics':
          writeMetrics();
          metrics = event.metrics;
          line.show(event.metrics);
          return false;
        case 'evaluation':
          writeMetrics(event.evaluation);
          line.print(evaluationText(event.evaluation));
          return false;
        case 'summary':
          finish(event.summary);
          return true;
        default:
          return false;
      }
    },
  }).finally(() => {
    writeMetrics();
    line.end();
  });
  console.log(`Written to ${outputFolder}: config.json, metrics.jsonl, summary.json`);
  return 0;
});

function writeJson(path: string, value: unknown): void {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}

function metricsText({ msPerStep: _, ...numbers }: StepMetrics, evaluation?: Evaluation): string {
  return `${JSON.stringify({ ...numbers, ...(evaluation && { evaluation }) })}\n`;
}

function evaluationText({ step, knnH, probeH, knnZ, probeZ, baselines, heldOutPictures, k }: Evaluation): string {
  const accuracy = (percent: number) => formatAccuracy('en', percent / 100, heldOutPictures);
  return [
    `evidence at step ${step} on ${heldOutPictures} test pictures: k-NN (k = ${k}) ${accuracy(knnH)} on h, ${accuracy(knnZ)} on z`,
    `linear probe ${accuracy(probeH)} on h, ${accuracy(probeZ)} on z`,
    `untrained ${accuracy(baselines.untrainedKnn)} and ${accuracy(baselines.untrainedProbe)}`,
    `pixels ${accuracy(baselines.pixelsKnn)}, chance ${baselines.chance.toFixed(1)} %`,
  ].join('; ');
}
