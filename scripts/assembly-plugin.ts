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
  ...['--outFile', 'binary'],
  ...['--textFile', 'text'],
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
  const written: Record<string, string | Uint8Array> = {};
  const stderr = asc.createMemoryStream();
  await asc.main([entry, ...commonOptions, ...options], {
    stderr,
    writeFile: (name, contents) => void (written[name] = contents),
  });
  const { binary, text } = written;
  if (!binary || !text) throw new Error(`${entry} does not compile: ${stderr.toString()}`);
  // Data would be written over whatever the memory's owner keeps there.
  if (/^\s*\(data /m.test(text as string)) throw new Error(`${entry} must not hold constant data.`);
  return Buffer.from(binary as Uint8Array).toString('base64');
}
