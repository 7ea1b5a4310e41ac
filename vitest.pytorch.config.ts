/** @file The tests of the PyTorch package that need Python with torch: `npm run check:pytorch`. */
import { defineConfig, mergeConfig } from 'vitest/config';
import viteConfig from './vite.config.ts';

export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      include: ['src/runs/export/**/*.python-test.ts'],
      environment: 'node',
      // A process of Python takes seconds to load torch.
      testTimeout: 180_000,
      hookTimeout: 180_000,
    },
  }),
);
