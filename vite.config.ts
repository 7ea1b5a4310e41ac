/**
 * @file The build: a static site of two pages (the playground, and a page without surface for
 * headless runs) that works from any path of any host.
 */
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { fullSets } from './scripts/full-sets.ts';
import { offlineFiles, securityPolicy, serviceWorker } from './scripts/offline-files.ts';
import { pageChecks } from './scripts/page-checks.ts';
import { retriedImports } from './scripts/retried-imports.ts';

/** They isolate the page from others, without which browsers refuse shared memory, i.e. wasm threads. */
const isolationHeaders = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/**
 * tfjs starts its wasm threads from the text of a function, to which the name `_scriptDir` around it
 * is unknown; the function checks for that, but minifying takes the check away. In a worker the name
 * holds nothing, so that it can be left out. And tfjs starts eight threads, of which we ask it to use
 * none (src/worker/backend.ts): one is the least that it starts with.
 */
const selfContainedWasmThreads: Plugin = {
  name: 'self-contained-wasm-threads',
  transform: {
    order: 'pre',
    filter: { id: /tfjs-backend-wasm-threaded-simd\.js$/ },
    handler: (code) =>
      code
        .replace('if(typeof _scriptDir !== "undefined" && _scriptDir)', 'if(false)')
        .replace('Module["mainScriptUrlOrBlob"]||_scriptDir', 'Module["mainScriptUrlOrBlob"]')
        .replace('pthreadPoolSize=8', 'pthreadPoolSize=1'),
  },
};

/**
 * Of KaTeX's fonts those that our formulas are made of, in the one format that all our browsers read: the service worker
 * keeps what is built.
 */
const fontsOfFormulas: Plugin = {
  name: 'fonts-of-formulas',
  transform: {
    order: 'pre',
    filter: { id: /katex\.min\.css/ },
    handler: (code) =>
      code
        .replaceAll(/@font-face\{[^}]*KaTeX_(?!Main|Math|Size)[^}]*\}/g, '')
        .replaceAll(/,url\([^)]*\) format\("(?:woff|truetype)"\)/g, ''),
  },
};

const { ofPage, ofWorkers } = pageChecks();

/** How long the bundler's own parts took is nothing to whoever starts the page. */
const checks = { bundlerTimings: false };

/** The file of a panel or a station is called by its folder, as their sources are all panel.tsx or station.tsx. */
const output = {
  /** A service worker answers for the folder in which it lies. */
  entryFileNames: ({ name }: { name: string }) =>
    name === 'service-worker' ? serviceWorker : 'assets/[name]-[hash].js',
  chunkFileNames({ name, facadeModuleId }: { name: string; facadeModuleId: string | null }): string {
    const [, folder] =
      /\/(?:features|objectives)\/([^/]+)\/(?:panel|station)\.tsx$/.exec(
        facadeModuleId?.replaceAll('\\', '/') ?? '',
      ) ?? [];
    return `assets/${folder ? `${folder}-${name}` : name}-[hash].js`;
  },
};

export default defineConfig({
  base: './',
  define: { FULL_SETS: JSON.stringify(fullSets()) },
  plugins: [react(), retriedImports(), fontsOfFormulas, ofPage, securityPolicy(), offlineFiles()],
  worker: {
    format: 'es',
    plugins: () => [selfContainedWasmThreads, ofWorkers],
    rolldownOptions: { checks },
  },
  server: { host: '127.0.0.1', headers: isolationHeaders },
  preview: { host: '127.0.0.1', headers: isolationHeaders },
  build: {
    target: 'es2023',
    // A part that comes later must not come without its styles, which are few.
    cssCodeSplit: false,
    // tfjs alone is larger than Vite's warning threshold of 500 kB.
    chunkSizeWarningLimit: 2000,
    // .wasm files are fetched, by tfjs under their names, and fonts within a style sheet the page's policy refuses:
    // they must stay files.
    assetsInlineLimit: (path) => (/\.(wasm|woff2|css)$/.test(path) ? false : undefined),
    rolldownOptions: { input: ['index.html', 'headless.html', 'src/service-worker.ts'], output, checks },
  },
});
