/** @file The way through the chapters, as a visitor goes it from the first screen. */
import { expect, type Page } from '@playwright/test';
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

  /** Once the page's task is done, which a run may take its time for. @param press a button, by its name */
  async next(press?: (name: string) => Promise<void>): Promise<void> {
    const name = words[this.language].next;
    const button = this.page.getByRole('button', { name, exact: true });
    await expect(button).not.toHaveAttribute('aria-disabled', 'true', { timeout: 180_000 });
    await (press ? press(name) : button.click());
  }
}
