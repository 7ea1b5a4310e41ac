/**
 * @file `npm run train`: trains without a page to look at, in a real browser, and writes what comes of it
 * into a folder: a logged step with its evaluation, if there was one, as it happens; at the end, when it is
 * stopped, and in between if asked, summary and checkpoint, from which `--resume` goes on.
 */
import { fieldValue } from '../src/config/config-fields';
import type { RunConfig } from '../src/config/run-config';
import { warmUpOutlastsRun } from '../src/config/warm-up';
import { changesOnResuming } from '../src/runs/resumed-config';
import { exitWith } from './bad-option';
import type { KeptRun } from './kept-run';
import { OwnTraining } from './own-training';
import { ProgressLine } from './progress-line';
import { RunFolder } from './run-folder';
import { readTrainOptions } from './train-options';
import { Training } from './training';

await exitWith(async () => {
  const options = readTrainOptions(process.argv.slice(2), new Date());
  const { outputFolder: path, data } = options;
  const line = new ProgressLine(process.stdout);
  const begin = (config: RunConfig) => {
    const { kept } = options;
    const folder = kept ? RunFolder.resume(kept, config) : RunFolder.begin(path, config);
    warnOfWarmUp(config);
    if (kept) for (const text of goingOnTexts(kept, config)) line.print(text);
    return { folder, training: new Training({ ...options, config }, folder, line) };
  };
  const begun = data ? undefined : begin(options.config);
  const own = data && new OwnTraining({ ...options, data }, line, begin);
  // Brings Vite and Playwright, for which a bad option should not wait.
  const { converse } = await import('./headless-session');
  await converse((begun?.training ?? own)!).finally(() => {
    const folder = begun?.folder ?? own?.folder;
    folder?.flush();
    folder?.removeUnbegun();
    line.end();
  });
  console.log(`Written to ${path}: config.json, metrics.jsonl, summary.json, checkpoint.safetensors`);
  return 0;
});

function warnOfWarmUp(config: RunConfig): void {
  if (!warmUpOutlastsRun(config)) return;
  const { schedule, training, optimizer } = config;
  console.warn(
    `The warm-up of ${schedule.warmupEpochs} epochs outlasts the run of ${training.epochs}: it never reaches the learning rate of ${optimizer.learningRate}.`,
  );
}

/** What it goes on from, and what a crash has taken of its metrics. */
function goingOnTexts(kept: KeptRun, config: RunConfig): string[] {
  const { step, lines, config: before } = kept;
  const logged = lines.at(-1)?.step ?? 0;
  const isWhole = step - logged < before.training.logEvery;
  const lost = `What was logged of steps ${logged + 1} to ${step} is lost: metrics.jsonl ends before the checkpoint`;
  return [goingOnText(kept, config), ...(isWhole ? [] : [lost])];
}

function goingOnText({ step, config: before }: KeptRun, config: RunConfig): string {
  const changes = changesOnResuming(before, config).map(
    (name) => `${name} is ${String(fieldValue(config, name))} instead of ${String(fieldValue(before, name))}`,
  );
  if (!changes.length) return `Going on after step ${step}`;
  return `Going on after step ${step}, where ${changes.join(', ')}; a schedule that depends on the run's length follows the new one`;
}
