/**
 * @file One conversation with the training worker in a headless browser: what `npm run train` and
 * `npm run verify` share. Browser and server end with the conversation, however it ends; on Ctrl-C
 * Playwright ends the browser and this process.
 */
import { chromium, type Page } from 'playwright';
import { reasonOf } from '../src/config/playground-error';
import type { HeadlessEvent } from '../src/headless';
import type { Command } from '../src/worker/protocol';
import { browserFlags } from './browser-flags';
import { ensureBuilt } from './ensure-built';
import { findBrowser } from './find-browser';
import { givenUp } from './missing-files';
import { serveBuilt } from './serve-built';

export interface Conversation {
  /** @param assetBase where the served page finds its data. */
  commands: (assetBase: string) => Command[];
  /** Takes every event of the worker; true ends the conversation. */
  take: (event: HeadlessEvent) => boolean;
}

/** @throws Error, one sentence, when the worker, the page or the browser fails. */
export async function converse({ commands, take }: Conversation): Promise<void> {
  await ensureBuilt();
  const executablePath = findBrowser();
  const site = await serveBuilt({ port: 0 });
  try {
    const browser = await chromium.launch({ executablePath, args: [...browserFlags] });
    try {
      const page = await browser.newPage();
      await new Promise<void>((resolve, reject) => {
        failOnTrouble(page, reject);
        open(page, `${site.url}headless.html`, commands(site.url), (event) => {
          const sentence = event.type === 'failure' ? event.failure.message : givenUp(event);
          if (sentence) reject(new Error(sentence));
          else if (take(event)) resolve();
        }).catch(reject);
      });
    } finally {
      await browser.close();
    }
  } finally {
    await site.close();
  }
}

async function open(
  page: Page,
  url: string,
  commands: Command[],
  take: (event: HeadlessEvent) => void,
): Promise<void> {
  await page.exposeFunction('takeEvent', take);
  await page.goto(url);
  await page.evaluate((all) => all.forEach((command) => window.sendCommand(command)), commands);
}

/** What the browser itself reports; the worker's own failures, and files of datasets, arrive as events. */
function failOnTrouble(page: Page, fail: (error: Error) => void): void {
  page.on('pageerror', (error) => fail(new Error(`The page failed: ${reasonOf(error)}.`)));
  page.on('crash', () => fail(new Error('The page crashed, most often for lack of memory.')));
  page.on('close', () => fail(new Error('The browser was closed before the end.')));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.location().url.includes('/datasets/')) {
      fail(new Error(`The page reported an error: ${reasonOf(message.text())}.`));
    }
  });
}
