/** @file The first five minutes: the visitor plays the network, watches one learn the game, and sees it win by a shortcut. */
import type { Page } from '@playwright/test';
import { words as gameWords } from '../src/lessons/game/words';
import { words as lessonWords } from '../src/lessons/words';
import { expect, test } from './app/test';
import type { LanguageCode, Playground } from './app/playground';

/** A short run, on real images; the full one takes two minutes. */
const short = {
  backend: 'wasm',
  preset: 'quick-cifar10',
  'dataset.trainingImages': 256,
  'training.epochs': 3,
  'evaluation.images': 200,
};

class Game {
  constructor(
    private readonly page: Page,
    private readonly playground: Playground,
    private readonly language: LanguageCode,
    private readonly press: (name: string) => Promise<void>,
  ) {}

  get said() {
    return gameWords[this.language];
  }

  async isOn(name: string): Promise<void> {
    await expect(this.page.getByTestId('lesson')).toHaveAttribute('data-page', name);
    await expect(this.page).toHaveURL(new RegExp(`#game(/${name})?$`));
  }

  async next(): Promise<void> {
    const button = this.page.getByRole('button', { name: lessonWords[this.language].next, exact: true });
    await expect(button).not.toHaveAttribute('aria-disabled', 'true', { timeout: 60_000 });
    await this.press(lessonWords[this.language].next);
  }

  /** @param choose a radio of a group, by its place */
  async playThrough(choose: (group: number) => Promise<void>): Promise<void> {
    const { page, playground, said } = this;
    await this.isOn('play');
    for (const round of [1, 2, 3]) {
      await this.press(said.play.choice.replace('{{number}}', String(round)));
      await expect(page.getByTestId('own-score')).toContainText(String(round));
      if (round < 3) await this.press(said.play.another);
    }
    await playground.isAccessible();
    await this.next();
    await this.isOn('meaning');
    for (let part = 0; part < 4; part++) await this.press(said.parts.onward);
    await playground.isAccessible();
    await this.next();
    await this.isOn('train');
    // The visitor's score, the network's on the same rounds, and on all of them.
    await expect(page.getByTestId('score')).toHaveCount(3, { timeout: 30_000 });
    await expect(page.getByTestId('score').nth(1)).toHaveAttribute('data-rounds', '3');
    await playground.isAccessible();
    await this.next();
    await this.isOn('predict');
    await choose(0);
    await choose(1);
    await playground.isAccessible();
    await this.next();
    await this.isOn('without');
    await expect(page.getByTestId('quiz-curve')).toHaveAttribute('data-points', /^[1-9]/, {
      timeout: 30_000,
    });
    await playground.isAccessible();
    await this.next();
    await this.isOn('why');
    await expect(page.getByTestId('game-outcome')).toContainText(/\d ± \d/);
    await expect(page.getByTestId('shortcut')).toBeVisible();
    await playground.isAccessible();
    await page.goBack();
    await this.isOn('without');
    await page.goForward();
    await this.isOn('why');
    await this.press(lessonWords[this.language].end);
    await expect(page.getByTestId('lesson')).toHaveCount(0);
    await playground.hasStatus('finished');
  }
}

function addressOf(settings: Readonly<Record<string, string | number>>): string {
  const search = new URLSearchParams(Object.entries(settings).map(([name, value]) => [name, String(value)]));
  return `./?${search.toString()}#game`;
}

/** Digits have fewer test images. */
const datasets = { en: 'cifar10', ko: 'mnist' } as const;

for (const language of ['en', 'ko'] as const) {
  test(`the first five minutes are played by pointer, in ${language}`, async ({ playground, page }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(addressOf({ ...short, 'dataset.name': datasets[language] }));
    if (language !== 'en') await playground.chooseLanguage(language);
    const game = new Game(page, playground, language, (name) =>
      page.getByRole('button', { name, exact: true }).click(),
    );
    await game.playThrough((group) => page.locator('fieldset').nth(group).getByRole('radio').first().check());
  });
}

test('… and by keyboard, on a phone', async ({ playground, page }) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(addressOf({ ...short, 'dataset.name': 'mnist' }));
  const game = new Game(page, playground, 'en', async (name) => {
    await page.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
  });
  await game.playThrough(async (group) => {
    await page.locator('fieldset').nth(group).getByRole('radio').first().focus();
    await page.keyboard.press('Space');
  });
});

test('a first visit begins with the game, can leave it at once, and comes back to where it left', async ({
  playground,
  page,
}) => {
  await page.goto('./');
  await expect(page.getByTestId('lesson')).toHaveAttribute('data-page', 'play');
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
