/**
 * @file The test of every journey: opens the playground, and fails a journey during which the page
 * asked another host for anything, or reported an error that the journey did not expect.
 */
import { test as base, expect } from '@playwright/test';
import { Playground } from './playground';

export const test = base.extend<{ playground: Playground; missingFiles: boolean }>({
  /** Whether the browser may report files of datasets that it cannot load. */
  missingFiles: [false, { option: true }],
  playground: async ({ page, baseURL, missingFiles }, provide) => {
    const troubles: string[] = [];
    page.on('console', (message) => {
      if (missingFiles && message.location().url.includes('/datasets/')) return;
      if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => troubles.push(`page: ${error.message}`));
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== new URL(baseURL!).origin) {
        troubles.push(`another host: ${request.url()}`);
      }
    });
    const playground = new Playground(page);
    await provide(playground);
    expect(troubles.filter((trouble) => !playground.expectedTrouble?.test(trouble))).toEqual([]);
  },
});

export { expect };
