/**
 * @file `npm run sweep`: trains every combination of a grid's values with every seed, without a page to look
 * at and in one browser, and writes what comes of it into sweep.json, cell by cell. Started again, it goes on
 * where it was stopped.
 */
import { exitWith } from './bad-option';
import { fullSets } from './full-sets';
import type { HeadlessWorker } from './headless-session';
import { namingImages, saidOf, settingsToRead } from './own-images';
import { ProgressLine } from './progress-line';
import { cellsOf, readSweepOptions, type SweepOptions } from './sweep-options';
import { Sweep } from './sweep-training';

globalThis.FULL_SETS = fullSets();

await exitWith(async () => {
  const options = readSweepOptions(process.argv.slice(2), new Date());
  const { data } = options;
  const line = new ProgressLine(process.stdout);
  const path = data ? await sweepOwnImages({ ...options, data }, line) : await sweepPlanned(options, line);
  line.print(`Written to ${path}`);
  return 0;
});

async function sweepPlanned(options: SweepOptions, line: ProgressLine): Promise<string> {
  const sweep = new Sweep(options, line);
  if (sweep.isPending) await (await browser()).converse(sweep.training());
  return sweep.end();
}

/** Which cells there are, and which are done, is known once the images have been read. */
async function sweepOwnImages(
  options: SweepOptions & Required<Pick<SweepOptions, 'data'>>,
  line: ProgressLine,
): Promise<string> {
  const { plan, data } = options;
  let sweep: Sweep;
  let training: ReturnType<Sweep['training']> | undefined;
  const speak = async (worker: HeadlessWorker) => {
    const { config } = plan;
    const set = await worker.readSet(data.files, {
      settings: settingsToRead(config, data),
      seed: config.seed,
    });
    for (const text of saidOf(set)) line.print(text);
    const named = { ...plan, config: namingImages(config, data, set) };
    sweep = new Sweep({ ...options, plan: named, ...cellsOf(named, set.trainingImages) }, line);
    if (!sweep.isPending) return;
    training = sweep.training();
    await training.speak(worker);
  };
  await (await browser()).converse({ speak, hear: (news) => training?.hear(news) });
  return sweep!.end();
}

/** Brings Vite and Playwright, for which a bad option should not wait. */
function browser() {
  return import('./headless-session');
}
