/** @file The page without a network, on a host without headers; and a newer build that comes while a run is on show. */
import { words as lessonWords } from '../src/lessons/words';
import { words as lossWords } from '../src/lessons/loss/words';
import { words as offlineWords } from '../src/features/offline/words';
import { short } from './app/chapters';
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
  // Nothing was loaded anew, and what comes later still comes.
  await playground.hasStep(1);
  await expect(newBuild).toHaveCount(0);
  const lessons = page.getByTestId('rail').getByRole('link', { name: lessonWords.en.chapters.course });
  await lessons.click();
  await expect(page.getByRole('link', { name: lossWords.en.title })).toBeVisible();
  await page.goBack();
  page.on('dialog', (dialog) => void dialog.accept());
  await notice.getByRole('button', { name: offlineWords.en.take }).click();
  await expect(newBuild).toHaveCount(1);
  await playground.hasStatus('idle');

  host.close();
  await context.setOffline(true);
  await page.reload();
  await expect(newBuild).toHaveCount(1);
  await playground.hasStatus('idle');
  await playground.press('step');
  await playground.hasStep(1);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await lessons.click();
  await page.getByRole('link', { name: lossWords.en.title }).click();
  await expect(page.getByTestId('lesson')).toHaveAttribute('data-page', 'start');
});
