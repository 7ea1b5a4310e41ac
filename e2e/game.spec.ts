/** @file The first five minutes: the visitor plays the network, watches one learn the game, and sees it win by a shortcut. */
import { words as lessonWords } from '../src/lessons/words';
import { watchFirstVisit } from './app/first-visit';
import { Game, gameAddress } from './app/game';
import { expect, test } from './app/test';

/** A short run, on digits, of which there are few test images; e2e/full plays it in full. */
const short = {
  backend: 'wasm',
  preset: 'quick-cifar10',
  'dataset.name': 'mnist',
  'dataset.trainingImages': 256,
  'training.epochs': 1,
  'evaluation.images': 200,
};

for (const language of ['en', 'ko'] as const) {
  test(`the first five minutes are played by pointer, in ${language}`, async ({ playground, page }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(gameAddress(short));
    if (language !== 'en') await playground.chooseLanguage(language);
    const game = new Game(page, playground, language, (name) =>
      page.getByRole('button', { name, exact: true }).click(),
    );
    await game.playThrough((group) => page.locator('fieldset').nth(group).getByRole('radio').first().check());
  });
}

test('… and by keyboard, on a phone, in the dark', async ({ playground, page }) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(gameAddress(short));
  await playground.chooseTheme('dark');
  const game = new Game(page, playground, 'en', async (name) => {
    await page.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
  });
  await game.playThrough(async (group) => {
    await page.locator('fieldset').nth(group).getByRole('radio').first().focus();
    await page.keyboard.press('Space');
  });
});

test('a first visit loads at most 400 kB of code before its first image, begins with the game, can leave it at once, and comes back to where it left', async ({
  playground,
  page,
}) => {
  const codeBeforeFirstImage = await watchFirstVisit(page);
  await page.goto('./');
  await expect(page.getByTestId('lesson')).toHaveAttribute('data-page', 'play');
  const code = Object.entries(await codeBeforeFirstImage());
  for (const part of [
    /^\/index\.html$/,
    /\/index-.*\.js$/,
    /\.css$/,
    /training\.worker/,
    /views\.worker/,
    /\.wasm$/,
  ]) {
    expect(
      code.filter(([path]) => part.test(path)),
      String(part),
    ).toHaveLength(1);
  }
  const bytes = code.reduce((sum, [, size]) => sum + size, 0);
  expect(bytes, code.map(([path, size]) => `${path}: ${size}`).join('\n')).toBeLessThanOrEqual(400_000);
  await expect(page).toHaveURL(/preset=quick-cifar10/);
  await page.getByRole('button', { name: lessonWords.en.skip }).click();
  await expect(page.getByTestId('lesson')).toHaveCount(0);
  await playground.hasStatus('idle');
  await page.goto('./');
  await expect(page.getByTestId('lesson')).toHaveCount(0);
  // A link with settings opens the playground, ready to train.
  await page.evaluate(() => localStorage.clear());
  await page.goto('./?preset=quick');
  await expect(page.getByTestId('lesson')).toHaveCount(0);
  await playground.hasStatus('idle');
  await playground.button('train').isEnabled();
});
