/** @file Where a visit begins. What the chapters show: claims.spec.ts; all of them with a full run: e2e/full. */
import { words as lessonWords } from '../src/lessons/words';
import { Chapters } from './app/chapters';
import { watchFirstVisit } from './app/first-visit';
import { Game } from './app/game';
import { words } from './app/playground';
import { expect, test } from './app/test';

test('a first visit loads at most 400 kB of code before its first image; it begins with the game, here by keyboard, on a phone, in the dark, in Korean, can be left, and comes back to where it left', async ({
  playground,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: 'dark' });
  const codeBeforeFirstImage = await watchFirstVisit(page);
  await page.goto('./');
  await new Chapters(page).isOn('idea', 'play');
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
  await playground.chooseLanguage('ko');
  const game = new Game(page, playground, 'ko', async (name) => {
    await page.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
  });
  await game.playRounds();
  await page.keyboard.press('ArrowLeft');
  const chapters = new Chapters(page);
  await chapters.isOn('idea', 'meaning');
  // The task comes next, not the rail once more.
  await expect(page.getByTestId('lesson-content')).toBeFocused();
  await playground.isAccessible('main');
  // Past the bar by a key, without leaving the page.
  await page.getByRole('link', { name: words.ko.app.skip }).press('Enter');
  await expect(page.getByTestId('lesson-content')).toBeFocused();
  await chapters.isOn('idea', 'meaning');
  // There is no drawer of settings here, and no run to be seen.
  await page.keyboard.press('s');
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: lessonWords.ko.skip }).click();
  await expect(page.getByTestId('lesson')).toHaveCount(0);
  await expect(playground.drawer).toHaveCount(0);
  await playground.hasStatus('idle');
  // What there is to do and what comes of it, without a scroll.
  await expect(playground.button('train')).toBeInViewport();
  await expect(playground.loss).toBeInViewport();
  await page.goto('./');
  await expect(page.getByTestId('lesson')).toHaveCount(0);
  // A link with settings opens the playground, ready to train.
  await page.evaluate(() => localStorage.clear());
  playground.language = 'en';
  await page.goto('./?preset=quick');
  await expect(page.getByTestId('lesson')).toHaveCount(0);
  await playground.hasStatus('idle');
  await expect(playground.button('train')).toBeEnabled();
  // One that names a page that there is not says so, and offers the likeliest.
  const notice = page.getByTestId('link-notice');
  await page.goto('./?preset=quick#premiss');
  await expect(notice).toContainText('nothing at “#premiss”');
  await notice.getByRole('button', { name: '#premise', exact: true }).click();
  await expect(page.getByTestId('lesson')).toHaveAttribute('data-page', 'glance');
  await expect(notice).toHaveCount(0);
  await page.evaluate(() => (location.hash = '#premise/wrds'));
  await expect(notice).toContainText('#premise/wrds');
  await playground.chooseLanguage('ko');
  await expect(page.getByTestId('lesson')).toHaveAttribute('data-page', 'glance');
  await expect(notice).toContainText('‘#premise/wrds’');
  await notice.getByRole('button', { name: words.ko.actions.dismiss }).click();
  await expect(notice).toHaveCount(0);
});
