/** @file What a build is refused for, on sites of a few files. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';
import { firstVisit, importedEntry, pageChecks, type BuiltFile } from './page-checks';

const core = 'node_modules/@tensorflow/tfjs-core';
const html = (script: string) => `<script type="module" src="./src/${script}.js"></script>`;
const site: Readonly<Record<string, string>> = {
  'index.html': html('main'),
  'headless.html': html('headless'),
  'src/main.js': `import('./later.js');`,
  'src/later.js': `import { add } from '../${core}/index.js'; console.log(add);`,
  'src/headless.js': `import { add } from '../${core}/index.js'; console.log(add);`,
  [`${core}/index.js`]: `export { op as add } from './op.js';`,
  [`${core}/op.js`]: `export const op = Math.random();`,
};

/** Builds a site of two pages. */
async function buildSite(files: Readonly<Record<string, string>>): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'playground-site-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const input = ['index.html', 'headless.html'].map((name) => join(root, name));
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [pageChecks().ofPage],
    build: { write: false, rolldownOptions: { input } },
  });
}

describe('tfjs on the page', () => {
  it('ends the build, which names it and who imports it, also where it would be loaded later', async () => {
    await expect(buildSite(site)).rejects.toThrow(
      /The page would load node_modules\/@tensorflow\/tfjs-core\/index\.js, imported by \S*src\/later\.js: /,
    );
  });

  it('may be loaded by the page without surface', async () => {
    await buildSite({ ...site, 'src/later.js': `console.log('later');` });
  });
});

describe('a worker', () => {
  it('shares code with its later parts by a file of its own', async () => {
    const root = mkdtempSync(join(tmpdir(), 'playground-worker-'));
    const files = {
      'index.html': html('main'),
      'src/main.js': `new Worker(new URL('./one.worker.js', import.meta.url), { type: 'module' });`,
      'src/one.worker.js': `import { a } from './shared.js'; console.log(a); import('./later.js');`,
      'src/later.js': `import { a } from './shared.js'; console.log('later', a);`,
      'src/shared.js': `export const a = Math.random();`,
    };
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const { ofWorkers } = pageChecks();
    const built = (await build({
      root,
      configFile: false,
      logLevel: 'silent',
      worker: { format: 'es', plugins: () => [ofWorkers] },
      build: { write: false },
    })) as Rolldown.RolldownOutput;
    const worker = built.output.find(({ fileName }) => fileName.includes('one.worker'))!;
    const others = built.output.filter((file) => file !== worker && file.fileName.endsWith('.js'));
    expect(others).toHaveLength(3);
    const textOf = (file: (typeof others)[number]) => ('code' in file ? file.code : String(file.source));
    expect(others.filter((file) => textOf(file).includes(worker.fileName.split('/').at(-1)!))).toHaveLength(
      1,
    );
  });

  it('is refused where another file imports its own', () => {
    const bundle = {
      'one.worker.js': {
        fileName: 'one.worker.js',
        type: 'chunk',
        isEntry: true,
        dynamicImports: ['later.js'],
      },
      'later.js': { fileName: 'later.js', type: 'chunk', imports: ['one.worker.js'] },
    } as const;
    expect(importedEntry(bundle)).toMatch(/^later\.js imports one\.worker\.js, a worker's own file/);
    expect(importedEntry({ ...bundle, 'later.js': { ...bundle['later.js'], imports: [] } })).toBeUndefined();
  });
});

describe('the first visit', () => {
  it('ends the build where it is too heavy', async () => {
    const heavy = `console.log('${randomBytes(450_000).toString('base64')}');`;
    const light = `console.log('later');`;
    await buildSite({ ...site, 'src/main.js': light, 'src/headless.js': heavy });
    await expect(buildSite({ ...site, 'src/main.js': heavy })).rejects.toThrow(
      /A first visit would load 4\d\d kB of code before its first image, but must load 400 kB at most: /,
    );
  });

  const file = (name: string, others: Partial<BuiltFile> = {}): BuiltFile => ({
    fileName: name,
    type: 'chunk',
    code: name.repeat(50),
    ...others,
  });
  const bundleOf = (...files: BuiltFile[]) => Object.fromEntries(files.map((one) => [one.fileName, one]));
  const sizeOf = (...names: string[]) =>
    names.map((name) => gzipSync(name.repeat(50)).length).reduce((a, b) => a + b);

  it('loads scripts, styles, the largest lesson and what the workers begin with, each once, and nothing later', () => {
    const page = bundleOf(
      file('index.js', {
        facadeModuleId: '/here/index.html',
        imports: ['react.js', 'shared.js'],
        dynamicImports: ['later.js', 'game.js', 'tale.js'],
      }),
      file('react.js', { imports: ['shared.js'] }),
      file('shared.js'),
      file('later.js'),
      file('game.js', {
        facadeModuleId: '/here/src/lessons/game/lesson.ts',
        imports: ['shared.js', 'quiz.js'],
      }),
      file('quiz.js'),
      file('tale.js', { facadeModuleId: '/here/src/lessons/tale/lesson.ts' }),
      file('headless.js', { facadeModuleId: '/here/headless.html' }),
      file('index.html', { type: 'asset' }),
      file('style.css', { type: 'asset' }),
      file('cifar.png', { type: 'asset' }),
    );
    const training = bundleOf(
      file('training.js', {
        facadeModuleId: '/here/src/worker/training.worker.ts',
        imports: ['core.js'],
        dynamicImports: ['webgpu-backend.js', 'wasm.js'],
      }),
      file('core.js'),
      file('webgpu-backend.js', { imports: ['training.js'] }),
      file('wasm.js'),
    );
    const views = bundleOf(
      file('views.js', { facadeModuleId: '/here/src/worker/views.worker.ts' }),
      file('assets/views-plain.wasm', { type: 'asset' }),
      file('assets/views-relaxed.wasm', { type: 'asset' }),
      file('assets/relaxed-shared-of-all-that-trains.wasm', { type: 'asset' }),
      file('tfjs-backend-wasm-of-many-threads.wasm', { type: 'asset' }),
    );
    expect(firstVisit(page, [views, training, views])).toEqual({
      page: sizeOf('index.html'),
      scripts: sizeOf('index.js', 'react.js', 'shared.js'),
      styles: sizeOf('style.css'),
      lesson: sizeOf('game.js', 'quiz.js'),
      WebAssembly: sizeOf('assets/views-relaxed.wasm'),
      'training.worker.ts': sizeOf('training.js', 'core.js'),
      'views.worker.ts': sizeOf('views.js'),
    });
  });
});
