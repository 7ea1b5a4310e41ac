/**
 * @file The first five minutes with the full quick preset, in each language: `npm run test:full`. Two minutes
 * each on two processor cores, and therefore no part of `npm test`.
 */
import { Chapters } from '../app/chapters';
import { Game } from '../app/game';
import { expect, test } from '../app/test';

for (const language of ['en', 'ko'] as const) {
  test(`a first visit sees the shortcut win the game and teach less, in ${language}`, async ({
    playground,
    page,
  }) => {
    test.setTimeout(600_000);
    await page.setViewportSize({ width: 1440, height: 900 });
    await new Chapters(page).openFirstScreen({ preset: 'quick-cifar10' });
    if (language !== 'en') await playground.chooseLanguage(language);
    const game = new Game(page, playground, language, (name) =>
      page.getByRole('button', { name, exact: true }).click(),
    );
    await game.playThrough(
      (group) => page.locator('fieldset').nth(group).getByRole('radio').first().check(),
      async () => {
        const outcome = page.getByTestId('outcome');
        await expect(outcome).toHaveAttribute('data-game', 'more');
        await expect(outcome).toHaveAttribute('data-knowledge', 'less');
      },
    );
  });
}
