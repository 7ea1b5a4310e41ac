/** @file The options of `npm run sweep` → its cells, backend and folder. All of it is checked before anything starts. */
import { augmentPart, parseAssignment } from '../src/config/assignment';
import { defaultPreset, presetConfig, presetNames } from '../src/config/presets';
import { backendNames, type BackendRequest } from '../src/worker/protocol';
import { settingExample, splitAssignment } from './assignment-option';
import { BadOption, readConfiguration } from './bad-option';
import { timestamp } from './out-folder';
import { readBackend, readCount, readOptions } from './read-options';
import { listCells, withOwnAugmentation, type Cell, type GridValue } from './sweep-cells';

export interface SweepOptions {
  cells: Cell[];
  /** Names of the objectives that take an augmentation of their own. */
  ownAugmentation: string[];
  backend: BackendRequest;
  outputFolder: string;
}

const texts = {
  preset: ['NAME', `starting point, one of ${presetNames.join(', ')}; ${defaultPreset} unless told`],
  grid: [
    'PATH=V1,V2,…',
    'a setting and its values, as in objective.name=simclr,supervised; of several, every combination',
  ],
  set: ['PATH=VALUE', 'one setting of all cells, as in loss.temperature=0.2; any number of times'],
  'encoded-images': [
    'N',
    'that the encoder of each cell is given, rounded up to steps; what its epochs hold unless told',
  ],
  seeds: ['K', 'each cell with the seeds 0 to K−1; 1 unless told'],
  backend: ['NAME', `one of ${backendNames.join(', ')}; the fastest that works unless told`],
  out: ['DIR', 'for sweep.json; runs/<name>/ unless told'],
} as const;
const gridExample = 'path=value,value,…, as in objective.name=simclr,supervised';

/** @throws BadOption with one sentence. */
export function readSweepOptions(parameters: readonly string[], now: Date): SweepOptions {
  const options = readOptions('sweep', parameters, texts);
  const preset = options.preset?.at(-1) ?? defaultPreset;
  const imagesText = options['encoded-images']?.at(-1);
  return readConfiguration(() => {
    const plan = {
      preset: presetConfig(preset),
      settings: (options.set ?? []).flatMap((text) =>
        parseAssignment(...splitAssignment('set', text, settingExample)),
      ),
      grid: readGrid(options.grid ?? []),
      seeds: readCount('seeds', options.seeds?.at(-1) ?? '1'),
      encodedImages: imagesText === undefined ? undefined : readCount('encoded-images', imagesText),
    };
    refuseSeed('set', plan.settings);
    const cells = listCells(plan);
    return {
      cells,
      ownAugmentation: withOwnAugmentation(plan, cells),
      backend: readBackend(options.backend?.at(-1)),
      outputFolder: options.out?.at(-1) ?? `runs/${preset}-sweep-${timestamp(now)}`,
    };
  });
}

function readGrid(texts: readonly string[]): GridValue[][] {
  const grid = texts.map((text) => {
    const [name, list] = splitAssignment('grid', text, gridExample);
    const values = list.split(',').map((value) => gridValue(name, value));
    refuseRepeated(values.map(({ value }) => String(value)));
    return values;
  });
  refuseRepeated(grid.map(([first]) => first!.path));
  return grid;
}

function gridValue(name: string, text: string): GridValue {
  const changes = parseAssignment(name, text);
  refuseSeed('grid', changes);
  const [path, value] = name === augmentPart ? [name, text] : changes[0]!;
  return { path, value, changes };
}

function refuseSeed(option: string, changes: GridValue['changes']): void {
  if (changes.some(([path]) => path === 'seed')) {
    throw new BadOption(`--${option} names seed, but seeds are --seeds K: 0 to K−1.`);
  }
}

function refuseRepeated(names: readonly string[]): void {
  const repeated = names.find((name, i) => names.indexOf(name) < i);
  if (repeated !== undefined) throw new BadOption(`--grid names ${repeated} twice, but must name it once.`);
}
