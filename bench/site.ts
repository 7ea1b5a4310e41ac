/**
 * @file The build of the bench's page: as the site's, but of this folder, without bundled images,
 * into a cache.
 */
import type { InlineConfig } from 'vite';
import siteConfig from '../vite.config';

/** For Vite's `build` and `preview`. */
export const benchSite: InlineConfig = {
  configFile: false,
  logLevel: 'error',
  ...siteConfig,
  plugins: [],
  root: import.meta.dirname,
  publicDir: false,
  build: {
    ...siteConfig.build,
    outDir: '../node_modules/.cache/playground/bench',
    emptyOutDir: true,
    rolldownOptions: {},
  },
};
