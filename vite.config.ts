/**
 * @file The build: a static site of two pages (the playground, and a page without surface for
 * headless runs) that works from any path of any host.
 */
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { assembly } from './scripts/assembly-plugin.ts';

/** They isolate the page from others, without which browsers refuse shared memory, i.e. wasm threads. */
const isolationHeaders = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/**
 * tfjs starts its wasm threads from the text of a function, to which the name `_scriptDir` around it
 * is unknown; the function checks for that, but minifying takes the check away. In a worker the name
 * holds nothing, so that it can be left out.
 */
const selfContainedWasmThreads: Plugin = {
  name: 'self-contained-wasm-threads',
  transform: {
    order: 'pre',
    filter: { id: /tfjs-backend-wasm-threaded-simd\.js$/ },
    handler: (code) =>
      code
        .replace('if(typeof _scriptDir !== "undefined" && _scriptDir)', 'if(false)')
        .replace('Module["mainScriptUrlOrBlob"]||_scriptDir', 'Module["mainScriptUrlOrBlob"]'),
  },
};

export default defineConfig({
  base: './',
  plugins: [react(), assembly],
  worker: { format: 'es', plugins: () => [selfContainedWasmThreads, assembly] },
  server: { host: '127.0.0.1', headers: isolationHeaders },
  preview: { host: '127.0.0.1', headers: isolationHeaders },
  build: {
    target: 'es2023',
    // tfjs alone is larger than Vite's warning threshold of 500 kB.
    chunkSizeWarningLimit: 2000,
    // tfjs fetches its .wasm files by name: they must stay files.
    assetsInlineLimit: (path) => (path.endsWith('.wasm') ? false : undefined),
    rollupOptions: { input: ['index.html', 'headless.html'] },
  },
});
