/** @file Journeys that take minutes, one at a time: `npm run test:first-minutes`. */
import { defineConfig } from '@playwright/test';
import journeys from './playwright.config';

export default defineConfig({
  ...journeys,
  testDir: 'e2e/full',
  testIgnore: [],
  workers: 1,
  projects: [{ name: 'full' }],
});
