/**
 * @file `npm run train`: trains without a page to look at, in a real browser, and writes what comes of it
 * into a folder: a logged step with its evaluation, if there was one, as it happens.
 */
import type { RunConfig } from '../src/config/run-config';
import { warmUpOutlastsRun } from '../src/config/warm-up';
import type { Evaluation } from '../src/evaluate/evaluation';
import { formatMetric } from '../src/i18n/format-metric';
import { chance, pixelsKnn, untrainedKnn, untrainedProbe } from '../src/metrics/baselines';
import { knnH } from '../src/metrics/evaluate/knn-h';
import { knnZ } from '../src/metrics/evaluate/knn-z';
import { probeH } from '../src/metrics/evaluate/probe-h';
import { probeZ } from '../src/metrics/evaluate/probe-z';
import { isMeasured, type EvaluateMetric, type Reference } from '../src/metrics/metric';
import type { StepMetrics } from '../src/metrics/step-metrics';
import { exitWith } from './bad-option';
import { ProgressLine } from './progress-line';
import { RunFolder } from './run-folder';
import { stepText } from './step-text';
import { readTrainOptions } from './train-options';

await exitWith(async () => {
  const options = readTrainOptions(process.argv.slice(2), new Date());
  const { config, backend, steps, evaluateEvery, outputFolder } = options;
  const folder = new RunFolder(outputFolder, config);
  if (warmUpOutlastsRun(config)) {
    const { schedule, training, optimizer } = config;
    console.warn(
      `The warm-up of ${schedule.warmupEpochs} epochs outlasts the run of ${training.epochs}: it never reaches the learning rate of ${optimizer.learningRate}.`,
    );
  }

  const line = new ProgressLine(process.stdout);
  let totalSteps = Infinity;
  // Held back until it is known whether an evaluation belongs to it.
  let metrics: StepMetrics | undefined;
  const writeMetrics = (evaluation?: Evaluation) => {
    if (metrics) folder.addMetrics(metrics, evaluation);
    metrics = undefined;
  };
  // Brings Vite and Playwright, for which a bad option should not wait.
  const { converse } = await import('./headless-session');
  await converse({
    async speak(worker) {
      const report = await worker.call('start', { backend, assetBase: worker.assetBase });
      line.print(`Training on ${report.backend} (${report.adapter || 'unnamed adapter'})`);
      await worker.call('configure', { runId: 0, config });
      const summary = await worker.call('train', { runId: 0, steps, evaluateEvery });
      if (summary) folder.writeSummary(summary);
    },
    hear(news) {
      switch (news.topic) {
        case 'progress':
          totalSteps = Math.min(steps ?? Infinity, news.payload.progress.totalSteps);
          break;
        case 'step':
          writeMetrics();
          metrics = news.payload;
          line.show(news.payload.step / totalSteps, stepText(news.payload, totalSteps, config));
          break;
        case 'evaluation':
          writeMetrics(news.payload.evaluation);
          line.print(evaluationText(news.payload.evaluation, config));
          break;
        // Both end the conversation where they must.
        case 'missing-files':
        case 'failure':
          break;
      }
    },
  }).finally(() => {
    writeMetrics();
    line.end();
  });
  console.log(`Written to ${outputFolder}: config.json, metrics.jsonl, summary.json`);
  return 0;
});

function evaluationText(evaluation: Evaluation, config: RunConfig): string {
  const { step, testImages, k } = evaluation;
  const text = (metric: EvaluateMetric | Reference<Evaluation>) =>
    formatMetric('en', metric, metric.value(evaluation), evaluation);
  // Without a head z is h.
  const both = (h: EvaluateMetric, z: EvaluateMetric) =>
    isMeasured(z, config) ? `${text(h)} on h, ${text(z)} on z` : `${text(h)} on h`;
  return [
    `evidence at step ${step} on ${testImages} test images: k-NN (k = ${k}) ${both(knnH, knnZ)}`,
    `linear probe ${both(probeH, probeZ)}`,
    `untrained ${text(untrainedKnn)} and ${text(untrainedProbe)}`,
    `pixels ${text(pixelsKnn)}, chance ${text(chance)}`,
  ].join('; ');
}
