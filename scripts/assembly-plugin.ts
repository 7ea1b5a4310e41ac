/**
 * @file `import variants from './some/index.ts?assembly'`: compiles AssemblyScript while Vite builds or
 * serves, so that a clone needs nothing but its packages. Two choices make four modules, as base64:
 * with relaxed SIMD or not, on shared memory or not.
 */
import asc from 'assemblyscript/asc';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const suffix = '?assembly';

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
      const variants = {
        plain: await compile(entry, []),
        plainShared: await compile(entry, sharedOptions),
        relaxed: await compile(entry, relaxedOptions),
        relaxedShared: await compile(entry, [...relaxedOptions, ...sharedOptions]),
      };
      return `export default ${JSON.stringify(variants)};`;
    },
  },
};

async function compile(entry: string, options: string[]): Promise<string> {
  let binary: Uint8Array | undefined;
  const stderr = asc.createMemoryStream();
  await asc.main([entry, '--outFile', 'module.wasm', ...commonOptions, ...options], {
    stderr,
    writeFile: (_name, contents) => void (binary = contents as Uint8Array),
  });
  if (!binary) throw new Error(`${entry} does not compile: ${stderr.toString()}`);
  return Buffer.from(binary).toString('base64');
}
