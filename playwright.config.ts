/**
 * @file Journeys through the built page, in a real browser. `npm test` builds first.
 */
import { defineConfig } from '@playwright/test';
import { isInstalled, otherBrowsers } from './e2e/browsers/other-browsers';
import type { OtherBrowserOptions } from './e2e/browsers/test';
import { browserFlags } from './scripts/browser-flags';
import { findBrowser } from './scripts/find-browser';

const port = 4519;
const address = `http://127.0.0.1:${port}/`;

const longJourneys = /\/(evidence|map|training)\.spec\.ts$/;

/** Those take minutes, or are of other browsers: playwright.full.config.ts, playwright.browsers.config.ts. */
const elsewhere = ['full/**', 'browsers/**'];

export default defineConfig<object, OtherBrowserOptions>({
  testDir: 'e2e',
  testIgnore: elsewhere,
  outputDir: 'test-results',
  // More than there are processors in most places: some of a journey is waiting.
  workers: 3,
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 120_000,
  expect: { timeout: 30_000 },
  use: {
    baseURL: address,
    // It would answer in place of what journeys route; theirs is the one of e2e/offline.spec.ts.
    serviceWorkers: 'block',
    // What moves without end is drawn anew for each image of the screen, here by the processor.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { executablePath: findBrowser(), args: [...browserFlags] },
  },
  // The longest first, so that neither worker is left with one of them at the end.
  projects: [
    { name: 'long', testMatch: longJourneys },
    { name: 'other', testIgnore: [longJourneys, ...elsewhere] },
    ...otherBrowsers.filter(isInstalled).map((other) => ({
      name: other,
      use: { other },
      testDir: 'e2e/browsers',
      testIgnore: [],
      grep: /@short/,
      timeout: 300_000,
      expect: { timeout: 120_000 },
    })),
  ],
  webServer: {
    command: `node --max-http-header-size=1048576 node_modules/vite/bin/vite.js preview --port ${port} --strictPort`,
    url: address,
  },
});
