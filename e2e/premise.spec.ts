/**
 * @file The lesson "When the premise breaks": sixes become nines, digits are guessed, words change
 * their meaning, and all of it is there for everyone.
 */
import { words } from './app/playground';
import { words as premiseWords } from '../src/lessons/premise/words';
import { expect, test } from './app/test';

const quick = { backend: 'wasm', preset: 'quick' };
const premise = premiseWords.en;

test('turned sixes are nearest to nines, a guess is counted, shuffled words say something else', async ({
  playground,
  page,
}) => {
  playground.expectedTrouble = /Failed to load resource/;
  const workerCode = /premise\.worker/;
  await page.route(workerCode, (route) => route.abort());
  await playground.openReady(quick);
  await page.getByRole('heading', { name: premise.title }).scrollIntoViewIfNeeded();
  const failed = page.getByRole('alert').filter({ hasText: premise.failed });
  await expect(failed).toBeVisible();
  await page.unroute(workerCode);
  await failed.getByRole('button', { name: words.en.actions.tryAgain }).click();
  await expect(failed).toHaveCount(0);
  const sixes = page.getByTestId('turned-6');
  await expect(sixes).toHaveAttribute('data-count', '0');
  await page.getByRole('button', { name: premise.turn.all }).click();
  await expect.poll(async () => Number(await sixes.getAttribute('data-count'))).toBeGreaterThan(4);
  await page.getByRole('button', { name: premise.turn.back }).click();
  await expect(sixes).toHaveAttribute('data-count', '0');

  // From the keyboard: the slider, two quarter turns.
  const slider = page.getByRole('region', { name: premise.turn.title }).getByRole('slider');
  await slider.press('ArrowRight');
  await slider.press('ArrowRight');
  await expect.poll(async () => Number(await sixes.getAttribute('data-count'))).toBeGreaterThan(4);

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

  const sentence = page.getByTestId('sentence');
  const text = async () => (await sentence.textContent())!.trim();
  const original = premise.words.roles.sentence;
  expect(await text()).toBe(original);
  await page.getByRole('button', { name: premise.words.shuffle }).click();
  expect(await text()).not.toBe(original);
  expect((await text()).split(' ').sort()).toEqual(original.split(' ').sort());
  await page.getByRole('button', { name: premise.words.showOther }).click();
  expect(await text()).toBe(premise.words.roles.other);
  await expect(page.getByText(premise.words.different)).toBeVisible();
});

test('digits that cannot be loaded are asked for again; the lesson fits a narrow screen, and axe finds nothing amiss in its dark form', async ({
  playground,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  let isDown = true;
  await page.route('**/datasets/mnist/manifest.json', (route) =>
    isDown ? route.fulfill({ status: 200, body: 'not a manifest' }) : route.continue(),
  );
  await playground.openReady(quick);
  await page.getByRole('heading', { name: premise.title }).scrollIntoViewIfNeeded();
  const retry = page.getByRole('button', { name: words.en.actions.tryAgain });
  await expect(retry).toBeVisible();
  isDown = false;
  await retry.click();
  await expect(page.getByTestId('turned-6')).toBeVisible();
  await expect(retry).toBeHidden();

  await expect(page.getByTestId('kept-cutout')).toHaveText(/\d/);
  for (const language of ['en', 'ko'] as const) {
    await playground.chooseLanguage(language);
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    await expect.poll(width).toBeLessThanOrEqual(390);
  }
  await page.getByRole('button', { name: premiseWords.ko.turn.all }).click();
  await playground.chooseTheme('dark');
  await playground.isAccessible('section[aria-labelledby="premise-heading"]');
});
