/**
 * @file The build: a static site of two pages (the playground, and a page without surface for
 * headless runs) that works from any path of any host.
 */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** They isolate the page from others, without which browsers refuse shared memory, i.e. wasm threads. */
const isolationHeaders = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

export default defineConfig({
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
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
