/** @file Journeys and reference vectors in browsers beside Chromium: `npm run test:browsers`. */
import { defineConfig } from '@playwright/test';
import { otherBrowsers } from './e2e/browsers/other-browsers';
import type { OtherBrowserOptions } from './e2e/browsers/test';
import journeys from './playwright.config';

export default defineConfig<object, OtherBrowserOptions>({
  ...journeys,
  testDir: 'e2e/browsers',
  testIgnore: [],
  // Where cases are computed by a software GPU, and a browser takes its time beside others.
  timeout: 600_000,
  expect: { timeout: 120_000 },
  workers: 2,
  projects: otherBrowsers.map((other) => ({ name: other, use: { other } })),
});
