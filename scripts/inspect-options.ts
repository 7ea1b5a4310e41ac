/** @file The options of `npm run inspect` → the files that are looked at, each under the path it is to have. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { BadOption } from './bad-option';
import { readOptions } from './read-options';

export interface InspectOptions {
  /** `path`: as the page would have it of a file or folder that is dropped; `file`: where it lies. */
  files: { path: string; file: string }[];
  /** Where the findings are written as JSON; nowhere where it is undefined. */
  json: string | undefined;
}

/** @throws BadOption with one sentence. */
export function readInspectOptions(
  parameters: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): InspectOptions {
  const paths: string[] = [];
  const options = readOptions(
    'inspect',
    parameters,
    { json: ['FILE', 'where the findings are written as JSON'] },
    environment,
    paths,
  );
  if (paths.length === 0) {
    throw new BadOption('No file is named: write npm run inspect -- PATH…, files or folders of images');
  }
  return { files: paths.flatMap(filesOf), json: options.json?.at(-1) };
}

function filesOf(path: string): InspectOptions['files'] {
  if (!existsSync(path)) throw new BadOption(`There is no file or folder ${path}`);
  if (!statSync(path).isDirectory()) return [{ path: basename(path), file: resolve(path) }];
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(path, name)).isFile())
    .sort();
  if (files.length === 0) throw new BadOption(`The folder ${path} is empty`);
  return files.map((name) => ({ path: name.replaceAll('\\', '/'), file: resolve(path, name) }));
}
