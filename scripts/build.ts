/**
 * @file `npm run build`: builds the static site into dist/, if anything that goes into it changed
 * since the last build.
 */
import { exitWith } from './bad-option';
import { ensureBuilt } from './ensure-built';
import { readOptions } from './read-options';

await exitWith(async () => {
  readOptions('build', process.argv.slice(2), {});
  await ensureBuilt();
  return 0;
});
