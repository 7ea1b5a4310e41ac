/**
 * @file `import variants from './some/index.ts?assembly'`: compiles AssemblyScript while Vite builds or
 * serves, so that a clone needs nothing but its packages. Two choices make four modules, as base64:
 * with relaxed SIMD or not, on shared memory or not. What was compiled is kept under the hash of all
 * that decides it.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import type { Plugin } from 'vite';

const suffix = '?assembly';
const compilerFolder = join('node_modules', 'assemblyscript');
const compiler = join(compilerFolder, 'bin', 'asc.js');
const cache = join('node_modules', '.cache', 'playground', 'assembly');

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
      const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .map((file) => join(folder, file));
      for (const source of sources) this.addWatchFile(source);
      const variant = async (options: string[]) => {
        const path = join(cache, `${await hashOf([...sources, join(compilerFolder, 'package.json')], options)}.wasm`);
        return (await readFile(path).catch(() => compile(entry, options, path))).toString('base64');
      };
      const [plain, plainShared, relaxed, relaxedShared] = await Promise.all([
        variant([]),
        variant(sharedOptions),
        variant(relaxedOptions),
        variant([...relaxedOptions, ...sharedOptions]),
      ]);
      const variants = { plain, plainShared, relaxed, relaxedShared };
      return `export default ${JSON.stringify(variants)};`;
    },
  },
};

async function hashOf(files: readonly string[], options: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update([...commonOptions, ...options].join(' '));
  for (const file of files) hash.update(await readFile(file));
  return hash.digest('hex');
}

/**
 * In a process of its own, as the compiler's types would take the place of the language's.
 * @param target where the module is kept; it appears there whole or not at all
 */
async function compile(entry: string, options: string[], target: string): Promise<Buffer> {
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
    await mkdir(dirname(target), { recursive: true });
    const beside = `${target}.${process.pid}`;
    await copyFile(binary, beside);
    await rename(beside, target);
    return await readFile(binary);
  } finally {
    await rm(folder, { recursive: true });
  }
}
