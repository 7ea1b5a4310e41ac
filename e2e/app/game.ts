/** @file The first five minutes as a visitor goes through them. */
import { expect, type Page } from '@playwright/test';
import { words as gameWords } from '../../src/lessons/game/words';
import { words as lessonWords } from '../../src/lessons/words';
import { words as pairsWords } from '../../src/lessons/pairs/words';
import type { LanguageCode, Playground } from './playground';

export class Game {
  constructor(
    private readonly page: Page,
    private readonly playground: Playground,
    private readonly language: LanguageCode,
    private readonly press: (name: string) => Promise<void>,
  ) {}

  get said() {
    return gameWords[this.language];
  }

  /** Once for both languages: their pages differ in words alone. */
  private async isAccessible(): Promise<void> {
    if (this.language === 'en') await this.playground.isAccessible();
  }

  /** @param chapter as in the address */
  async isOn(chapter: string, name: string): Promise<void> {
    await expect(this.page.getByTestId('lesson')).toHaveAttribute('data-page', name);
    await expect(this.page).toHaveURL(new RegExp(`#${chapter}(/${name})?$`));
  }

  async next(): Promise<void> {
    const button = this.page.getByRole('button', { name: lessonWords[this.language].next, exact: true });
    await expect(button).not.toHaveAttribute('aria-disabled', 'true', { timeout: 180_000 });
    await this.press(lessonWords[this.language].next);
  }

  /** @param choose a radio of a group, by its place */
  async playThrough(
    choose: (group: number) => Promise<void>,
    lookAtOutcome: () => Promise<void> = () => Promise.resolve(),
  ): Promise<void> {
    const { page, playground, said } = this;
    await this.isOn('idea', 'play');
    for (const round of [1, 2, 3]) {
      await this.press(said.play.choice.replace('{{number}}', String(round)));
      await expect(page.getByTestId('own-score')).toContainText(String(round));
      if (round < 3) await this.press(said.play.another);
    }
    await this.isAccessible();
    await this.next();
    await this.isOn('idea', 'meaning');
    for (let part = 0; part < 4; part++) await this.press(said.parts.onward);
    await this.isAccessible();
    await this.next();
    await this.isOn('pairs', 'positives');
    const task = page.getByTestId('pairs-task');
    await this.press(pairsWords[this.language].view.replace('{{view}}', '1'));
    await this.press(pairsWords[this.language].view.replace('{{view}}', '2'));
    await expect(task).toHaveText(/^[✓✗]/);
    await this.isAccessible();
    await this.next();
    await this.isOn('train', 'train');
    // The visitor's score, the network's on the same rounds, and on all of them.
    await expect(page.getByTestId('score')).toHaveCount(3, { timeout: 30_000 });
    await expect(page.getByTestId('score').nth(1)).toHaveAttribute('data-rounds', '3');
    await this.isAccessible();
    await this.next();
    await this.isOn('train', 'probability');
    await expect(page.getByTestId('partner-probability')).toHaveAttribute('data-value', /^0\.\d/);
    await this.isAccessible();
    await this.next();
    await this.isOn('learned', 'knowledge');
    await expect(page.getByTestId('knows-now')).toContainText('±');
    await this.isAccessible();
    await this.next();
    await this.isOn('learned', 'replaced');
    await expect(page.getByTestId('objectives-panel')).toBeVisible();
    await this.isAccessible();
    await this.next();
    await this.isOn('break-it', 'predict');
    await choose(0);
    await choose(1);
    await this.isAccessible();
    await this.next();
    await this.isOn('break-it', 'without');
    await expect(page.getByTestId('quiz-curve')).toHaveAttribute('data-points', /^[1-9]/, {
      timeout: 30_000,
    });
    await this.isAccessible();
    await this.next();
    await this.isOn('break-it', 'why');
    await expect(page.getByTestId('game-outcome')).toContainText(/\d ± \d/);
    await lookAtOutcome();
    await expect(page.getByTestId('shortcut')).toBeVisible();
    await this.isAccessible();
    await page.goBack();
    await this.isOn('break-it', 'without');
    await page.goForward();
    await this.isOn('break-it', 'why');
    await this.next();
    await this.isOn('premise', 'glance');
    await page.keyboard.press('ArrowRight');
    await this.isOn('premise', 'turn');
    await page.keyboard.press('ArrowRight');
    await this.isOn('premise', 'words');
    await this.isAccessible();
    await this.press(lessonWords[this.language].end);
    await expect(page.getByTestId('lesson')).toHaveCount(0);
    await playground.hasStatus('finished');
  }
}

/** A link to the game that trains with these settings. */
export function gameAddress(settings: Readonly<Record<string, string | number>>): string {
  const search = new URLSearchParams(Object.entries(settings).map(([name, value]) => [name, String(value)]));
  return `./?${search.toString()}#game`;
}
