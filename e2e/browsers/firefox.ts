/** @file A stock Firefox, over WebDriver BiDi. */
import puppeteer, { type ElementHandle } from 'puppeteer-core';
import { answerTimeoutMs, clickTimeoutMs, expressionOf, type Visitor } from './visitor';

const preferences = {
  // Off in Linux's releases; on other systems it is on by itself.
  'dom.webgpu.enabled': true,
  'dom.webgpu.workers.enabled': true,
  'gfx.webgpu.ignore-blocklist': true,
  // Nothing is asked of other hosts.
  'app.update.enabled': false,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'ui.prefersReducedMotion': 1,
};

export async function startFirefox(executablePath: string): Promise<Visitor> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    extraPrefsFirefox: preferences,
    protocolTimeout: answerTimeoutMs,
    defaultViewport: null,
  });
  const [page = await browser.newPage()] = await browser.pages();
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
  });
  // A page that holds a run asks whether to leave.
  page.on('dialog', (dialog) => void dialog.accept());
  page.on('pageerror', (error) => troubles.push(`page: ${String(error)}`));
  return {
    browser: await browser.version(),
    async open(url) {
      await page.goto(url, { waitUntil: 'load', timeout: clickTimeoutMs });
    },
    ask: (look, ...given) => page.evaluate(expressionOf(look, given)) as never,
    async click(path) {
      const target = await page.waitForSelector(`xpath/${path}`, { visible: true, timeout: clickTimeoutMs });
      await target!.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
      await target!.click();
    },
    press: (key) => page.keyboard.press(key as 'Enter'),
    async upload(path, file) {
      const field = await page.waitForSelector(`xpath/${path}`);
      await (field as ElementHandle<HTMLInputElement>).uploadFile(file);
    },
    resize: (width, height) => page.setViewport({ width, height }),
    async photograph(file) {
      await page.screenshot({ path: file });
    },
    troubles: () => Promise.resolve(troubles),
    close: () => browser.close(),
  };
}
