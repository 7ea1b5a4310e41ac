/** @file The page without a network, on a host without headers; and a newer build that comes while a run is on show. */
import type { Page } from '@playwright/test';
import { panelNames } from '../src/features/panels';
import { en } from '../src/i18n/en';
import { lessonNames } from '../src/lessons/lessons';
import { words as offlineWords } from '../src/features/offline/words';
import { short } from './app/chapters';
import { panelTab } from './app/panels';
import { PlainHost } from './app/plain-host';
import { expect, test } from './app/test';

const port = 4520;
// Without a network the manifest of a dataset cannot be had anew.
test.use({ baseURL: `http://127.0.0.1:${port}/`, serviceWorkers: 'allow', missingFiles: true });

test('the page isolates itself, takes a new build when it is told to, and then works without a network', async ({
  playground,
  page,
  context,
}) => {
  const host = new PlainHost(port);
  await host.listen();
  await playground.open(short);
  // Loaded anew once, before a first run.
  await expect.poll(() => page.evaluate(() => crossOriginIsolated).catch(() => false)).toBe(true);
  await playground.hasStatus('idle');
  await playground.press('step');
  await playground.hasStep(1);
  await playground.hasStatus('paused');

  const newBuild = page.locator('meta[name=build][content=new]');
  host.serveNewBuild('new');
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.update());
  const notice = page.getByTestId('update-notice');
  await expect(notice).toContainText(offlineWords.en.ready);
  // Nothing was loaded anew, and what comes later still comes, though the host no longer has it.
  await playground.hasStep(1);
  await expect(newBuild).toHaveCount(0);
  await opensEveryPanel(page);
  await playground.hasStep(1);
  page.on('dialog', (dialog) => void dialog.accept());
  await notice.getByRole('button', { name: offlineWords.en.take }).click();
  await expect(newBuild).toHaveCount(1);
  await playground.hasStatus('idle');

  host.close();
  await context.setOffline(true);
  await page.reload();
  await expect(newBuild).toHaveCount(1);
  await playground.hasStatus('idle');
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await playground.press('train');
  await playground.hasStatus('finished');
  await opensEveryPanel(page);
  await opensEveryLesson(page);
  expect(await page.evaluate(async () => (await document.fonts.load('1em KaTeX_Math')).length)).toBe(1);
});

async function opensEveryPanel(page: Page): Promise<void> {
  for (const name of panelNames) {
    await panelTab(page, name).click();
    await expect(page.locator(`[data-panel="${name}"]`)).toBeVisible();
  }
  await expect(page.getByText(en.part.notLoaded)).toHaveCount(0);
}

/** Among them the glossary and the pages for teachers. Ends where a formula is shown. */
async function opensEveryLesson(page: Page): Promise<void> {
  for (const name of lessonNames) {
    await page.evaluate((hash) => location.assign(hash), `#${name}`);
    await expect(page.getByTestId('lesson')).toHaveAttribute('data-page', /./);
    await expect(page.getByTestId('lesson-content').getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText(en.part.notLoaded)).toHaveCount(0);
  }
  await page.evaluate(() => location.assign('#loss/by-hand'));
  await expect(page.getByRole('math').first()).toBeVisible();
}
