/**
 * @file `npm run train -- --data PATH…`: images of one's own are read first, in the browser, by the page's own code; then it
 * is known how many there are, and the run begins, or goes on if they are the same as before. `data.json` in its folder says
 * where they were.
 */
import '../src/config/errors/known-import-errors';
import { PlaygroundError } from '../src/config/playground-error';
import type { RunConfig } from '../src/config/run-config';
import type { HandedSet, HeadlessNews } from '../src/headless';
import { BadOption, type Interruption } from './bad-option';
import { dataFile, readDataPaths } from './data-file';
import type { Conversation, HeadlessWorker } from './headless-session';
import type { KeptRun } from './kept-run';
import { longEnough } from './long-enough';
import { writeJson } from './out-folder';
import { filesNamed } from './own-files';
import { namingImages, settingsToRead, saidOf } from './own-images';
import type { ProgressLine } from './progress-line';
import type { RunFolder } from './run-folder';
import type { TrainOptions } from './train-options';
import type { Training } from './training';

interface Begun {
  training: Training;
  folder: RunFolder;
}

export class OwnTraining implements Required<Conversation> {
  private begun?: Begun;
  private onInterruption: (why: Interruption) => void = () => undefined;

  /** @param begin the run with the config that it is to have */
  constructor(
    private readonly options: TrainOptions & Required<Pick<TrainOptions, 'data'>>,
    private readonly line: ProgressLine,
    private readonly begin: (config: RunConfig) => Begun,
  ) {}

  readonly hear = (news: HeadlessNews): void => this.begun?.training.hear(news);

  readonly interrupt = (why: Interruption): void => {
    if (this.begun) this.begun.training.interrupt(why);
    else this.onInterruption(why);
  };

  readonly speak = async (worker: HeadlessWorker): Promise<void> => {
    const { config, data, outputFolder } = this.options;
    const interrupted = new Promise<never>((_, reject) => (this.onInterruption = reject));
    const settings = settingsToRead(config, data);
    const set = await Promise.race([
      interrupted,
      worker.readSet(data.files, { settings, seed: config.seed }),
    ]);
    for (const text of saidOf(set)) this.line.print(text);
    this.begun = this.begin(completed(this.options, set));
    writeJson(dataFile(outputFolder), { paths: data.paths, setSha256: set.identity!.setSha256 });
    await this.begun.training.speak(worker);
  };

  get folder(): RunFolder | undefined {
    return this.begun?.folder;
  }
}

/**
 * Hands the worker the images that a run was trained on, from where its folder says that they were.
 * @throws Error where there are none; PlaygroundError `own-set-other`
 */
export async function bringImagesOf(
  { folder, config }: Pick<KeptRun, 'folder' | 'config'>,
  worker: Pick<HeadlessWorker, 'readSet'>,
): Promise<void> {
  const paths = readDataPaths(folder);
  if (!paths) {
    throw new BadOption(
      `The run in ${folder} is of images of your own, but ${dataFile(folder)} does not say where they are.`,
    );
  }
  const { imageSize, fit, ground, invert } = config.dataset;
  const settings = { imageSize, fit, ground, invert };
  requireSame(config, await worker.readSet(filesNamed(paths), { settings, seed: config.seed }));
}

/** @throws Error where there are no images; PlaygroundError `own-set-other` */
function requireSame({ dataset: { setSha256 } }: RunConfig, { identity, inspection }: HandedSet): void {
  if (!identity) throw new Error(inspection.message);
  if (identity.setSha256 === setSha256) return;
  throw new PlaygroundError('own-set-other', { setSha256, found: identity.setSha256 });
}

/** @throws Error where there are no images; PlaygroundError `own-set-other` */
function completed({ config, data, kept, steps }: OwnTraining['options'], set: HandedSet): RunConfig {
  if (kept) {
    requireSame(config, set);
    return config;
  }
  const known = namingImages(config, data, set);
  return steps === undefined
    ? known
    : longEnough(
        known,
        { option: 'steps', count: steps, perStep: 1 },
        Math.min(known.dataset.trainingImages, set.trainingImages),
      );
}
