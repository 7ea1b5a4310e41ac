/** @file The first five minutes as a visitor goes through them. */
import { expect, type Page } from '@playwright/test';
import { words as gameWords } from '../../src/lessons/game/words';
import { words as lessonWords } from '../../src/lessons/words';
import { words as pairsWords } from '../../src/lessons/pairs/words';
import { Chapters } from './chapters';
import type { LanguageCode, Playground } from './playground';

export class Game {
  private readonly chapters: Chapters;

  constructor(
    private readonly page: Page,
    private readonly playground: Playground,
    private readonly language: LanguageCode,
    private readonly press: (name: string) => Promise<void>,
  ) {
    this.chapters = new Chapters(page, language);
  }

  /** The first chapter: three rounds, and what they were. Comes to the second one. */
  async playRounds(): Promise<void> {
    const { page, chapters } = this;
    const said = gameWords[this.language];
    for (const round of [1, 2, 3]) {
      await this.press(said.play.choice.replace('{{number}}', String(round)));
      await expect(page.getByTestId('own-score')).toContainText(String(round));
      if (round < 3) await this.press(said.play.another);
    }
    await chapters.fits();
    await chapters.next(this.press);
    await chapters.isOn('idea', 'meaning');
    for (let part = 0; part < 4; part++) await this.press(said.parts.onward);
    await chapters.fits();
    await chapters.next(this.press);
    await chapters.isOn('pairs', 'positives');
  }

  /**
   * All chapters.
   * @param choose a radio of a group, by its place
   */
  async playThrough(
    choose: (group: number) => Promise<void>,
    lookAtOutcome: () => Promise<void>,
  ): Promise<void> {
    const { page, playground, chapters } = this;
    const next = () => chapters.next(this.press);
    await this.playRounds();
    const task = page.getByTestId('pairs-task');
    await this.press(pairsWords[this.language].view.replace('{{view}}', '1'));
    await this.press(pairsWords[this.language].view.replace('{{view}}', '2'));
    await expect(task).toHaveText(/^[✓✗]/);
    await next();
    await chapters.isOn('train', 'train');
    // The visitor's score, the network's on the same rounds, and on all of them.
    await expect(page.getByTestId('score')).toHaveCount(3, { timeout: 30_000 });
    await expect(page.getByTestId('score').nth(1)).toHaveAttribute('data-rounds', '3');
    await next();
    await chapters.isOn('train', 'probability');
    await expect(page.getByTestId('partner-probability')).toHaveAttribute('data-value', /^0\.\d/);
    await next();
    await chapters.isOn('learned', 'knowledge');
    await expect(page.getByTestId('knows-now')).toContainText('±');
    await next();
    await chapters.isOn('learned', 'replaced');
    await expect(page.getByTestId('objectives-panel')).toBeVisible();
    await next();
    await chapters.isOn('break-it', 'predict');
    await choose(0);
    await choose(1);
    await next();
    await chapters.isOn('break-it', 'without');
    await expect(page.getByTestId('quiz-curve')).toHaveAttribute('data-points', /^[1-9]/, {
      timeout: 30_000,
    });
    await next();
    await chapters.isOn('break-it', 'why');
    await expect(page.getByTestId('game-outcome')).toContainText(/\d ± \d/);
    await lookAtOutcome();
    await next();
    await chapters.isOn('break-it', 'histograms');
    await expect(page.getByTestId('shortcut')).toBeVisible();
    await next();
    await chapters.isOn('premise', 'glance');
    await page.keyboard.press('ArrowRight');
    await chapters.isOn('premise', 'turn');
    await page.keyboard.press('ArrowRight');
    await chapters.isOn('premise', 'words');
    await page.keyboard.press('ArrowRight');
    await chapters.isOn('premise', 'recap');
    // All but what SimCLR replaced, which was not compared on this way.
    const recap = page.getByTestId('recap');
    await expect(recap.locator('[data-seen=true]')).toHaveCount(4);
    await expect(recap.locator('[data-claim=replaced]')).toHaveAttribute('data-seen', 'false');
    await chapters.fits();
    await this.press(lessonWords[this.language].end);
    await expect(page.getByTestId('lesson')).toHaveCount(0);
    await playground.hasStatus('finished');
  }
}
