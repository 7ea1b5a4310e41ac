/** @file The options of `npm run inspect` → the files that are looked at, each under the path it is to have. */
import { BadOption } from './bad-option';
import { filesNamed, type NamedFile } from './own-files';
import { readOptions } from './read-options';

export interface InspectOptions {
  files: NamedFile[];
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
  return { files: filesNamed(paths), json: options.json?.at(-1) };
}
