/**
 * @file `import variants from './some/index.ts?assembly'`: compiles AssemblyScript while Vite builds or
 * serves, so that a clone needs nothing but its packages. Two choices make four modules, as base64:
 * with relaxed SIMD or not, on shared memory or not.
 */
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import type { Plugin } from 'vite';

const suffix = '?assembly';
const compiler = join('node_modules', 'assemblyscript', 'bin', 'asc.js');

const commonOptions = [
  '-O3',
  '--noAssert',
  ...['--runtime', 'stub'],
  '--importMemory',
  '--noExportMemory',
  ...['--initialMemory', '1'],
  ...['--maximumMemory', '65536'],
  ...['--enable', 'simd'],
  ...['--disableWarning', '112'],
];
const relaxedOptions = ['--enable', 'relaxed-simd'];
const sharedOptions = ['--enable', 'threads', '--sharedMemory'];

export const assembly: Plugin = {
  name: 'assembly',
  enforce: 'pre',
  load: {
    filter: { id: /\?assembly$/ },
    async handler(id) {
      const entry = id.slice(0, -suffix.length);
      const folder = dirname(entry);
      for (const file of readdirSync(folder)) this.addWatchFile(join(folder, file));
      const [plain, plainShared, relaxed, relaxedShared] = await Promise.all([
        compile(entry, []),
        compile(entry, sharedOptions),
        compile(entry, relaxedOptions),
        compile(entry, [...relaxedOptions, ...sharedOptions]),
      ]);
      const variants = { plain, plainShared, relaxed, relaxedShared };
      return `export default ${JSON.stringify(variants)};`;
    },
  },
};

/** In a process of its own, as the compiler's types would take the place of the language's. */
async function compile(entry: string, options: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'assembly-'));
  try {
    const [binary, text] = [join(folder, 'module.wasm'), join(folder, 'module.wat')];
    await promisify(execFile)(process.execPath, [
      compiler,
      relative(process.cwd(), entry),
      ...['--outFile', binary],
      ...['--textFile', text],
      ...commonOptions,
      ...options,
    ]);
    // Data would be written over whatever the memory's owner keeps there.
    if (/^\s*\(data /m.test(await readFile(text, 'utf8'))) {
      throw new Error(`${entry} must not hold constant data.`);
    }
    return (await readFile(binary)).toString('base64');
  } finally {
    await rm(folder, { recursive: true });
  }
}
