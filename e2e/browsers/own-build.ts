/** @file Playwright's own build of a browser, where a system has no other. */
import type { BrowserType } from '@playwright/test';
import { clickTimeoutMs, expressionOf, type Visitor } from './visitor';

export async function startOwnBuild(kind: BrowserType): Promise<Visitor> {
  const browser = await kind.launch();
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`page: ${error.message}`));
  return {
    browser: `${kind.name()} ${browser.version()} of Playwright`,
    async open(url) {
      await page.goto(url);
    },
    ask: (look, ...given) => page.evaluate(expressionOf(look, given)),
    click: (path) => page.locator(`xpath=${path}`).first().click({ timeout: clickTimeoutMs }),
    press: (key) => page.keyboard.press(key),
    upload: (path, file) => page.locator(`xpath=${path}`).setInputFiles(file),
    resize: (width, height) => page.setViewportSize({ width, height }),
    async photograph(file) {
      await page.screenshot({ path: file });
    },
    troubles: () => Promise.resolve(troubles),
    close: () => browser.close(),
  };
}
