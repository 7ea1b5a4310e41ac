/** @file The options of `npm run sweep` → its plan and cells, backend and folder. All of it is checked before anything starts. */
import { parseAssignment } from '../src/config/assignment';
import { withFields } from '../src/config/parse-config';
import { defaultPreset, presetConfig, presetNames } from '../src/config/presets';
import { encodedPerStep } from '../src/objectives/objectives';
import {
  leavesViewsOpen,
  listCells,
  maxGridRows,
  paperPlan,
  toTheEnd,
  withOwnAugmentation,
  type Cell,
  type GridRow,
  type LengthOf,
  type SweepPlan,
} from '../src/runs/sweep';
import { budgetNames, type BudgetName, type Changes } from '../src/runs/sweeps/paper-sweep';
import { paperSweepNames, type PaperSweepName } from '../src/runs/sweeps/sweeps';
import { backendNames, type BackendRequest } from '../src/worker/protocol';
import { settingExample, splitAssignment } from './assignment-option';
import { BadOption, readConfiguration } from './bad-option';
import { longEnough } from './long-enough';
import { timestamp } from './out-folder';
import { dataOf, type OwnData } from './own-images';
import { readBackend, readCount, readOptions } from './read-options';

export interface SweepOptions extends PlannedCells {
  plan: SweepPlan;
  /** Images that all cells are trained on, in place of a bundled dataset: the plan names them once they are read. */
  data?: OwnData;
  backend: BackendRequest;
  outputFolder: string;
}

export interface PlannedCells {
  cells: Cell[];
  /** Names of the objectives that take an augmentation of their own. */
  ownAugmentation: string[];
}

const texts = {
  preset: ['NAME', `starting point, one of ${presetNames.join(', ')}; ${defaultPreset} unless told`],
  grid: [
    'PATH=V1,V2,…',
    'a setting and its values, as in objective.name=simclr,supervised; of two, every combination',
  ],
  paper: ['NAME', `in place of preset and grid, a sweep of the paper, one of ${paperSweepNames.join(', ')}`],
  budget: ['NAME', `how much of a sweep of the paper, one of ${budgetNames.join(', ')}; laptop unless told`],
  data: [
    'PATH…',
    'images of your own that all cells are trained on: files, folders, archives; dataset.imageSize, fit, ground and invert say how they are made alike',
  ],
  set: ['PATH=VALUE', 'one setting of all cells, as in loss.temperature=0.2; any number of times'],
  epochs: ['N', 'of each cell; those of the preset unless told'],
  'encoded-images': ['N', 'instead of --epochs: that the encoder of each cell is given, rounded up to steps'],
  seeds: ['K', 'each cell with the seeds 0 to K−1; 1, or what the budget says, unless told'],
  backend: ['NAME', `one of ${backendNames.join(', ')}; the fastest that works unless told`],
  out: [
    'DIR',
    'for sweep.json; a folder that holds some cells of the same sweep is gone on with; runs/<name>/ unless told',
  ],
} as const;
type Given = Partial<Record<keyof typeof texts, string[]>>;
const gridExample = 'path=value,value,…, as in objective.name=simclr,supervised';

/** @throws BadOption with one sentence. */
export function readSweepOptions(parameters: readonly string[], now: Date): SweepOptions {
  const words: string[] = [];
  const options: Given = readOptions('sweep', parameters, texts, process.env, words);
  // `--data` may name several.
  const paths = options.data && [...options.data, ...words];
  if (!paths && words.length > 0) {
    throw new BadOption(`${words[0]} belongs to no option; --data names images.`);
  }
  return readConfiguration(() => {
    const plan = readPlan(options);
    const data = dataOf(
      plan.config,
      paths,
      readSettings(options).map(([path]) => path),
    );
    const name = plan.paper ?? options.preset?.at(-1) ?? defaultPreset;
    return {
      plan,
      ...(data && { data }),
      ...cellsOf(plan),
      backend: readBackend(options.backend?.at(-1)),
      outputFolder: options.out?.at(-1) ?? `runs/${name}-sweep-${timestamp(now)}`,
    };
  });
}

/**
 * @param images that there are to train on, where no manifest says so
 * @throws PlaygroundError for a value that a cell refuses; BadOption for more images than fit
 */
export function cellsOf(plan: SweepPlan, images = Infinity): PlannedCells {
  const cells = listCells(plan, lengthFor(plan, images));
  return { cells, ownAugmentation: withOwnAugmentation(plan, cells) };
}

function readPlan(options: Given): SweepPlan {
  const last = (name: keyof typeof texts) => options[name]?.at(-1);
  const changes = readSettings(options);
  const [paper, imagesText, seedsText] = [last('paper'), last('encoded-images'), last('seeds')];
  if (paper === undefined && last('budget') !== undefined) {
    throw new BadOption('--budget is of a sweep of the paper: name one by --paper.');
  }
  const plan = paper === undefined ? gridPlan(options, changes) : readPaper(paper, options, changes);
  return {
    ...plan,
    ...(seedsText !== undefined && { seeds: readCount('seeds', seedsText) }),
    ...(imagesText !== undefined && { encodedImages: readCount('encoded-images', imagesText) }),
  };
}

function readSettings({ set = [], epochs = [], 'encoded-images': images }: Given): Changes {
  if (epochs.length && images) {
    throw new BadOption('--epochs and --encoded-images cannot be given together; choose one of them.');
  }
  const assignments = set.map((text) => splitAssignment('set', text, settingExample));
  const changes = [...assignments, ...epochs.map((text) => ['training.epochs', text] as const)].flatMap(
    ([name, text]) => parseAssignment(name, text),
  );
  refuseSeed('set', changes);
  return changes;
}

function gridPlan(options: Given, changes: Changes): SweepPlan {
  const grid = readGrid(options.grid ?? []);
  const own = options.data ? ([['dataset.name', 'own']] as const) : [];
  const config = withFields(presetConfig(options.preset?.at(-1) ?? defaultPreset), [...own, ...changes]);
  if (config.dataset.name === 'own') refuseOtherImages(grid);
  const isOwn = leavesViewsOpen([...grid.map(({ path }) => path), ...changes.map(([path]) => path)]);
  return { config, grid, seeds: 1, ...(isOwn && { ownAugmentation: true }) };
}

function readPaper(name: string, options: Given, changes: Changes): SweepPlan {
  const given = (['grid', 'preset', 'data'] as const).find((option) => options[option]);
  if (given)
    throw new BadOption(
      `--paper brings its own ${given === 'data' ? 'images' : given}; leave --${given} out.`,
    );
  const paper = oneOf<PaperSweepName>('paper', name, paperSweepNames);
  const budget = oneOf<BudgetName>('budget', options.budget?.at(-1) ?? 'laptop', budgetNames);
  return paperPlan(paper, budget, changes);
}

function oneOf<Name extends string>(option: string, text: string, names: readonly Name[]): Name {
  const name = names.find((candidate) => candidate === text);
  if (!name) throw new BadOption(`--${option} is ${text}, but must be one of ${names.join(', ')}.`);
  return name;
}

/** @throws BadOption, from the function, for more images than fit */
function lengthFor({ encodedImages }: SweepPlan, images: number): LengthOf {
  if (encodedImages === undefined) return toTheEnd;
  return (config) => {
    const perStep = encodedPerStep(config);
    const length = { option: 'encoded-images', count: encodedImages, perStep };
    return {
      config: Number.isFinite(images)
        ? longEnough(config, length, Math.min(config.dataset.trainingImages, images))
        : longEnough(config, length),
      steps: Math.ceil(encodedImages / perStep),
    };
  };
}

function readGrid(texts: readonly string[]): GridRow[] {
  const grid = texts.map((text) => {
    const [path, list] = splitAssignment('grid', text, gridExample);
    const values = list.split(',');
    const parsed = values.map((value) => parseAssignment(path, value));
    for (const changes of parsed) refuseSeed('grid', changes);
    refuseRepeated(
      parsed.map((changes) => JSON.stringify(changes)),
      values,
    );
    // A setting that has got another name since goes by today's.
    return { path: parsed[0]!.length === 1 ? parsed[0]![0]![0] : path, values };
  });
  const paths = grid.map(({ path }) => path);
  refuseRepeated(paths, paths);
  if (grid.length > maxGridRows) {
    throw new BadOption(
      `--grid names ${grid.length} settings, but a sweep goes over ${maxGridRows} at most: leave out ${paths.slice(maxGridRows).join(', ')}.`,
    );
  }
  return grid;
}

/** They are read once, and made alike in one way; how many are trained on may differ. */
function refuseOtherImages(grid: readonly GridRow[]): void {
  const row = grid.find(({ path }) => path.startsWith('dataset.') && path !== 'dataset.trainingImages');
  if (row) {
    throw new BadOption(
      `--grid names ${row.path}, but all cells of a sweep over images of your own have the same: give it by --set.`,
    );
  }
}

function refuseSeed(option: string, changes: Changes): void {
  if (changes.some(([path]) => path === 'seed')) {
    throw new BadOption(`--${option} names seed, but seeds are --seeds K: 0 to K−1.`);
  }
}

function refuseRepeated(keys: readonly string[], names: readonly string[]): void {
  const repeated = keys.findIndex((key, i) => keys.indexOf(key) < i);
  if (repeated >= 0) {
    throw new BadOption(`--grid names ${names[repeated]} twice, but must name it once.`);
  }
}
