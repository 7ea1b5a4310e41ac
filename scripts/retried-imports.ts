/**
 * @file In the page's build, every import of code that comes later is one that is tried again (src/storage/import-again.ts):
 * its sources say `import('./panel')`, as everybody's do.
 */
import type { Plugin } from 'vite';

const helper = 'src/storage/import-again';
const later = /(?<![.\w])import\(\s*(["'])([^"']+)\1\s*\)/g;

/** The code with its later imports tried again. @param from names the helper */
export function retried(code: string, from: string): string {
  const changed = code.replaceAll(later, (whole) => `importAgain(() => ${whole})`);
  return changed === code ? code : `import { importAgain } from ${JSON.stringify(from)};\n${changed}`;
}

export function retriedImports(): Plugin {
  let root = '';
  return {
    name: 'playground-retried-imports',
    apply: 'build',
    configResolved: (config) => void (root = config.root),
    transform: {
      // Of JavaScript: types have no imports by then.
      order: 'post',
      filter: { id: { include: /\/src\/.*\.tsx?$/, exclude: /import-again|\.worker\.ts$|headless\.ts$/ } },
      handler: (code) => ({ code: retried(code, `${root}/${helper}.ts`), map: null }),
    },
  };
}
