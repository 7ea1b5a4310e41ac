/** @file Journeys that `npm test` has no time for, one at a time: `npm run test:full`. */
import { defineConfig } from '@playwright/test';
import journeys from './playwright.config';

export default defineConfig({
  ...journeys,
  testDir: 'e2e/full',
  testIgnore: [],
  workers: 1,
  projects: [{ name: 'full' }],
});
