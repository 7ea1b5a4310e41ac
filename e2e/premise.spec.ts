/**
 * @file The section "When the premise breaks" on a phone: it survives what does not arrive, shows which change which digit
 * survives, and lets digits be guessed. Its pages in the chapters: claims.spec.ts.
 */
import { words } from './app/playground';
import { words as premiseWords } from '../src/lessons/premise/words';
import { expect, test } from './app/test';

const premise = premiseWords.en;

test('what could not be loaded is asked for again, then changes are measured, and a guess is counted', async ({
  playground,
  page,
}) => {
  playground.expectedTrouble = /Failed to load resource/;
  await page.setViewportSize({ width: 390, height: 844 });
  const workerCode = /premise\.worker/;
  await page.route(workerCode, (route) => route.abort());
  let isDown = true;
  await page.route('**/datasets/mnist/manifest.json', (route) =>
    isDown ? route.fulfill({ status: 200, body: 'not a manifest' }) : route.continue(),
  );
  await playground.openReady({ backend: 'wasm', preset: 'quick' });
  await page.getByRole('heading', { name: premise.title }).scrollIntoViewIfNeeded();
  const failed = page.getByRole('alert').filter({ hasText: premise.failed });
  await expect(failed).toBeVisible();
  await page.unroute(workerCode);
  const retry = page.getByRole('button', { name: words.en.actions.tryAgain });
  await retry.click();
  await expect(failed).toHaveCount(0);
  await expect(retry).toBeVisible();
  isDown = false;
  await retry.click();
  await expect(page.getByTestId('turned-6')).toBeVisible();
  await expect(retry).toBeHidden();

  const kept = async (change: string) =>
    Number.parseInt((await page.getByTestId(`kept-${change}`).textContent())!);
  await expect.poll(() => kept('cutout')).toBeLessThan(60);
  await expect.poll(() => kept('none')).toBeGreaterThan(85);
  await expect.poll(() => kept('rotate180')).toBeLessThan(45);

  const score = page.getByTestId('guess-score');
  await page.getByRole('group', { name: premise.guess.keys }).getByRole('button', { name: '3' }).focus();
  await page.keyboard.press('8');
  await expect(score).toHaveAttribute('data-rounds', '1');
  await expect(page.getByTestId('guess-verdict')).toContainText(/it was \d/i);
  const next = page.getByRole('button', { name: premise.guess.next });
  await expect(next).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('guess-verdict')).toContainText(premise.guess.hint);
  await page.keyboard.press('0');
  await expect(score).toHaveAttribute('data-rounds', '2');

  for (const language of ['en', 'ko'] as const) {
    await playground.chooseLanguage(language);
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    await expect.poll(width).toBeLessThanOrEqual(390);
  }
  await page.getByRole('button', { name: premiseWords.ko.turn.all }).click();
  await playground.chooseTheme('dark');
  await playground.isAccessible('section[aria-labelledby="premise-heading"]');
});
