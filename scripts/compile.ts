/**
 * @file `npm run compile`: compiles the AssemblyScript of kernels and transforms into the modules
 * beside them, if the sources or the compiler changed.
 */
import { exitWith } from './bad-option';
import { compileAssembly, isAssemblyCompiled } from './compiled-assembly';
import { readOptions } from './read-options';

await exitWith(async () => {
  readOptions('compile', process.argv.slice(2), {});
  if (!isAssemblyCompiled()) await compileAssembly();
  return 0;
});
