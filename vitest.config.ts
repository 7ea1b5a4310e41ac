/**
 * @file Tests in three projects: `unit` in Node; `isolated` in Node too, each file with modules of its own,
 * which it may replace; `browser` in a real browser with WebGPU and the page's own headers.
 */
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, mergeConfig } from 'vitest/config';
import { browserFlags } from './scripts/browser-flags.ts';
import { findBrowser } from './scripts/find-browser.ts';
import viteConfig from './vite.config.ts';

const browserTests = 'src/**/*.browser.test.{ts,tsx}';
const isolatedTests = 'src/**/*.isolated.test.{ts,tsx}';
const inNode = {
  environment: 'node',
  pool: 'threads',
  // Whole training steps in plain JavaScript, and modules that are loaded anew, on however few processors.
  testTimeout: 60_000,
  hookTimeout: 60_000,
} as const;

export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      maxWorkers: '100%',
      // What is waited for comes late where two browsers and a compiler share two processors.
      expect: { poll: { timeout: 60_000 } },
      // Loading tfjs and its neighbours anew for each file would take longer than most tests.
      isolate: false,
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            ...inNode,
            include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'bench/**/*.test.ts'],
            exclude: [browserTests, isolatedTests],
          },
        },
        {
          extends: true,
          test: { ...inNode, name: 'isolated', isolate: true, include: [isolatedTests] },
        },
        {
          extends: true,
          optimizeDeps: {
            // Found only while a test runs, they would make Vite reload the page under it.
            include: [
              '@tensorflow/tfjs-core',
              '@tensorflow/tfjs-core/dist/register_all_gradients',
              '@tensorflow/tfjs-backend-cpu',
              '@tensorflow/tfjs-backend-wasm',
              '@tensorflow/tfjs-backend-webgpu',
              '@zip.js/zip.js',
              'fast-png',
              'fflate',
              'hash-wasm',
              'hyparquet',
              'hyparquet-compressors',
              'i18next',
              'image-size',
              'ml-matrix',
              'ml-pca',
              'papaparse',
              'pure-rand/generator/xoroshiro128plus',
              'react',
              'react-dom/client',
              'react-i18next',
              'react/jsx-dev-runtime',
              'zod/mini',
            ],
          },
          test: {
            name: 'browser',
            include: [browserTests],
            // A software GPU compiles shaders slowly, the more so beside the other steps of `npm test`.
            testTimeout: 180_000,
            hookTimeout: 60_000,
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              provider: playwright({
                launchOptions: { executablePath: findBrowser(), args: [...browserFlags] },
              }),
              instances: [{ browser: 'chromium' }],
            },
          },
        },
      ],
    },
  }),
);
