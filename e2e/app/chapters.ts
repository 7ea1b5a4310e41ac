/** @file The way through the chapters, as a visitor goes it from the first screen. */
import { expect, type Locator, type Page } from '@playwright/test';
import { words } from '../../src/lessons/words';
import type { ChapterName } from '../../src/lessons/lessons';
import type { LanguageCode } from './playground';

type Settings = Readonly<Record<string, string | number>>;

/** A short run, on digits, of which there are few test images; e2e/full plays the game in full. */
export const short = {
  backend: 'wasm',
  preset: 'quick-cifar10',
  'dataset.name': 'mnist',
  'dataset.trainingImages': 256,
  'training.epochs': 1,
  'evaluation.images': 200,
} as const;

/** A desk or a projector, a tablet, a phone. */
const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];

export class Chapters {
  constructor(
    private readonly page: Page,
    private readonly language: LanguageCode = 'en',
  ) {}

  /** The first screen, of a page that trains with these settings. @param hash that of old links unless told */
  async openFirstScreen(settings: Settings, hash = '#game'): Promise<void> {
    const search = new URLSearchParams(
      Object.entries(settings).map(([name, value]) => [name, String(value)]),
    );
    await this.page.goto(`./?${search.toString()}${hash}`);
    await this.isOn('idea', 'play');
  }

  /** One click, on the rail. */
  async openChapter(name: ChapterName): Promise<void> {
    const stop = words[this.language].chapters[name];
    await this.page.getByTestId('rail').getByRole('link', { name: stop, exact: true }).click();
  }

  /** One click. @param number of the chapter's pages, from 1 on */
  async openPage(number: number): Promise<void> {
    await this.page
      .getByTestId('lesson')
      .getByRole('listitem')
      .getByRole('button')
      .nth(number - 1)
      .click();
  }

  async isOn(chapter: ChapterName, name: string): Promise<void> {
    await expect(this.page.getByTestId('lesson')).toHaveAttribute('data-page', name);
    await expect(this.page).toHaveURL(new RegExp(`#${chapter}(/${name})?$`));
  }

  /**
   * What the page asks for lies on one screen, above the way on, whichever of three sizes the screen has.
   * @param task what must be seen; all that the page says unless told
   */
  async fits(task: Locator = this.page.getByTestId('lesson-content')): Promise<void> {
    const { page } = this;
    const before = page.viewportSize()!;
    for (const size of sizes) {
      await page.setViewportSize(size);
      await page.evaluate(() => scrollTo(0, 0));
      const excess = async () => {
        const heading = (await page.getByRole('heading', { level: 1 }).boundingBox())!;
        const way = (await page.getByTestId('lesson').locator('> footer').boundingBox())!;
        const last = (await task.boundingBox())!;
        const across = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        return {
          above: Math.max(Math.round(-heading.y), 0),
          belowTheWay: Math.max(Math.round(last.y + last.height - way.y), 0),
          belowTheScreen: Math.max(Math.round(way.y + way.height - size.height), 0),
          across: Math.max(across, 0),
        };
      };
      await expect
        .poll(excess, { message: `${page.url()} at ${size.width} × ${size.height}` })
        .toEqual({ above: 0, belowTheWay: 0, belowTheScreen: 0, across: 0 });
    }
    await page.setViewportSize(before);
  }

  /** Once the page's task is done, which a run may take its time for. @param press a button, by its name */
  async next(press?: (name: string) => Promise<void>): Promise<void> {
    const name = words[this.language].next;
    const button = this.page.getByRole('button', { name, exact: true });
    await expect(button).not.toHaveAttribute('aria-disabled', 'true', { timeout: 180_000 });
    await (press ? press(name) : button.click());
  }
}
