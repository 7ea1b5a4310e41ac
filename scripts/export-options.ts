/** @file The options of `npm run export` → the run's folder, where to, and what is written. */
import { resolve } from 'node:path';
import { exportFormats, type ExportFormat } from '../src/runs/export/formats';
import { BadOption } from './bad-option';
import { readOptions } from './read-options';

export interface ExportOptions {
  folder: string;
  to: string;
  formats: readonly ExportFormat[];
  /** The numbers of the run as well, and its charts. */
  withMetrics: boolean;
  /** Images that are one's own may be seen in the files. */
  withOwnImages: boolean;
}

const choices = [...exportFormats, 'all'] as const;

const texts = {
  to: ['DIR2', 'where the files go, as in npm run export -- DIR --to DIR2'],
  format: ['FORMAT', `one of ${choices.join(', ')}; all, with metrics and charts, unless told`],
  'own-images': ['', 'writes images that are your own as well; without it none of them is in the files'],
} as const;

/** @throws BadOption with one sentence. */
export function readExportOptions(parameters: readonly string[]): ExportOptions {
  const isFolder = parameters[0]?.startsWith('-') === false;
  const [folder, rest] = isFolder ? [parameters[0]!, parameters.slice(1)] : [undefined, parameters];
  const options = readOptions('export', rest, texts);
  if (folder === undefined) {
    throw new BadOption('The folder of a run is missing; write npm run export -- DIR --to DIR2.');
  }
  const to = options.to?.at(-1);
  if (to === undefined) throw new BadOption('--to is missing; name the folder that the files go to.');
  if (resolve(to) === resolve(folder)) {
    throw new BadOption(`--to is ${to}, the folder of the run itself; name another folder.`);
  }
  const format = options.format?.at(-1) ?? 'all';
  const chosen = choices.find((choice) => choice === format);
  if (!chosen) throw new BadOption(`--format is ${format}, but must be one of ${choices.join(', ')}.`);
  const isAll = chosen === 'all';
  return {
    ...{ folder, to },
    formats: isAll ? exportFormats : [chosen],
    withMetrics: isAll,
    withOwnImages: options['own-images'] !== undefined,
  };
}
