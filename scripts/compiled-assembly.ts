/**
 * @file The AssemblyScript of src/kernels/wasm/assembly and of the transforms, and the modules compiled
 * from it, which are kept in the repository so that nobody waits for the compiler who does not change the
 * sources. Two choices make four modules: with relaxed SIMD or not, on shared memory or not. Two more hold nothing
 * but what draws views, which a first visit waits for, and one is what looks at a visitor's own images.
 * `compiled-from.json` beside them holds the hash of all that decides them.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import packageJson from '../package.json' with { type: 'json' };

const kernelSources = 'src/kernels/wasm/assembly';
const pictureSources = 'src/datasets/formats/assembly';
const target = 'src/kernels/wasm/compiled';
const pictureTarget = 'src/datasets/formats/compiled';
const recordPath = join(target, 'compiled-from.json');
const compiler = 'node_modules/assemblyscript/bin/asc.js';

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

interface Module {
  entry: 'index' | 'views' | 'pictures';
  options: readonly string[];
}

const modules: Readonly<Record<string, Module>> = {
  plain: { entry: 'index', options: [] },
  'plain-shared': { entry: 'index', options: sharedOptions },
  relaxed: { entry: 'index', options: relaxedOptions },
  'relaxed-shared': { entry: 'index', options: [...relaxedOptions, ...sharedOptions] },
  'views-plain': { entry: 'views', options: [] },
  'views-relaxed': { entry: 'views', options: relaxedOptions },
  pictures: { entry: 'pictures', options: [] },
};

const pathOf = (name: string) =>
  join(modules[name]!.entry === 'pictures' ? pictureTarget : target, `${name}.wasm`);

function sourcesOf(entry: Module['entry']): string[] {
  return entry === 'pictures'
    ? [`${pictureSources}/${entry}.ts`]
    : [`${kernelSources}/${entry}.ts`, ...transformSources()];
}

/** Every transform's own function, which the modules export. */
function transformSources(): string[] {
  return filesIn('src/transforms').filter(isTransformSource);
}

const isTransformSource = (path: string) => /\bsrc\/transforms\/[^/]+\/simd\.ts$/.test(path);

/** @param path of a file, absolute or from the repository's root */
export function isAssemblySource(path: string): boolean {
  const slashed = withSlashes(path);
  const isInFolder = [kernelSources, pictureSources].some((folder) => slashed.includes(`${folder}/`));
  return isInFolder || isTransformSource(slashed);
}

/** The `.ts` files in a folder and the folders in it, sorted. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => withSlashes(join(folder, path)))
    .sort();
}

const withSlashes = (path: string) => path.replaceAll('\\', '/');

/** Whether the modules in the repository are what the compiler makes of the sources that lie beside them. */
export function isAssemblyCompiled(): boolean {
  if (![recordPath, ...Object.keys(modules).map(pathOf)].every((path) => existsSync(path))) return false;
  const { hash } = JSON.parse(readFileSync(recordPath, 'utf8')) as { hash: string };
  return hash === hashOfAssembly();
}

/** @throws Error, one sentence, if the modules are not those of the sources. */
export function requireCompiledAssembly(): void {
  if (isAssemblyCompiled()) return;
  throw new Error(
    `${target} or ${pictureTarget} does not hold the modules of the AssemblyScript as it is now: npm run compile makes them`,
  );
}

/** Compiles all modules side by side; half a minute on two cores. */
export async function compileAssembly(): Promise<void> {
  console.log('Compiling the AssemblyScript…');
  await Promise.all(Object.entries(modules).map(([name, module]) => compile(pathOf(name), module)));
  writeFileSync(recordPath, `${JSON.stringify({ hash: hashOfAssembly() }, null, 2)}\n`);
}

/** Of the sources, the compiler's version and options, and the modules themselves. */
function hashOfAssembly(): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([packageJson.devDependencies.assemblyscript, commonOptions, modules]));
  for (const path of [...filesIn(kernelSources), ...filesIn(pictureSources), ...transformSources()]) {
    // Git may check out other line ends.
    const text = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
    hash.update(`${path}\n${text}`);
  }
  for (const name of Object.keys(modules)) hash.update(readFileSync(pathOf(name)));
  return hash.digest('hex');
}

/** In a process of its own, as the compiler's types would take the place of the language's. */
async function compile(path: string, { entry, options }: Module): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'assembly-'));
  try {
    const [binary, text] = [join(folder, 'module.wasm'), join(folder, 'module.wat')];
    await promisify(execFile)(process.execPath, [
      compiler,
      ...sourcesOf(entry),
      ...['--outFile', binary],
      ...['--textFile', text],
      ...commonOptions,
      ...options,
    ]);
    // Data would be written over whatever the memory's owner keeps there.
    if (/^\s*\(data /m.test(await readFile(text, 'utf8'))) {
      throw new Error('the AssemblyScript must not hold constant data');
    }
    await copyFile(binary, path);
  } finally {
    await rm(folder, { recursive: true });
  }
}
