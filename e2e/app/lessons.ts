/** @file A lesson of the course as a student goes through it: by mouse in English, by keyboard in Korean. */
import { expect, type Locator, type Page } from '@playwright/test';
import { Chapters, short } from './chapters';
import type { LanguageCode, Playground } from './playground';

export const languages = ['en', 'ko'] as const satisfies readonly LanguageCode[];

export class Student {
  private readonly isByKeyboard: boolean;

  constructor(
    private readonly page: Page,
    private readonly playground: Playground,
    private readonly language: LanguageCode,
  ) {
    this.isByKeyboard = language === 'ko';
  }

  /** By its link in the list; comes to its second page. */
  async open(lesson: string): Promise<void> {
    const settings = Object.entries(short).map(([name, value]) => [name, String(value)]);
    await this.page.goto(`./?${new URLSearchParams(settings).toString()}#course`);
    await this.isOn('list');
    if (this.language !== this.playground.language) await this.playground.chooseLanguage(this.language);
    await this.choose(lesson);
    await this.next();
  }

  /** In the list, which is open. */
  async choose(lesson: string): Promise<void> {
    const link = this.page.getByTestId('course').locator(`a[href$="#${lesson}"]`);
    await (this.isByKeyboard ? link.press('Enter') : link.click());
    await this.isOn('start');
  }

  /** The first choice of each question that is on show. */
  async answer(): Promise<void> {
    await (this.isByKeyboard ? answerByKeyboard(this.page) : answer(this.page));
  }

  press = async (name: string): Promise<void> => {
    const button = this.page.getByRole('button', { name, exact: true });
    await (this.isByKeyboard ? pressByKeyboard(this.page, name) : button.click());
  };

  /** A radio or a checkbox. */
  async check(control: Locator): Promise<void> {
    await (this.isByKeyboard ? control.press('Space') : control.check());
  }

  async next(): Promise<void> {
    await new Chapters(this.page, this.language).next(this.press);
  }

  isOn(name: string): Promise<void> {
    return isOn(this.page, this.playground, name);
  }
}

async function answer(page: Page): Promise<void> {
  for (const choice of await firstChoices(page)) await choice.check();
}

async function answerByKeyboard(page: Page): Promise<void> {
  for (const choice of await firstChoices(page)) {
    await choice.focus();
    await page.keyboard.press('Space');
  }
}

async function firstChoices(page: Page): Promise<Locator[]> {
  const groups = page.getByTestId('lesson-content').getByRole('group');
  const questions = await groups.filter({ has: page.getByRole('radio') }).all();
  return questions.map((question) => question.getByRole('radio').first());
}

/** Once it can be pressed. */
async function pressByKeyboard(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true });
  await expect(button).not.toHaveAttribute('aria-disabled', 'true');
  await button.focus();
  await page.keyboard.press('Enter');
}

export async function checksAre(page: Page, verdict: RegExp): Promise<void> {
  const checks = page.getByTestId('check');
  for (const check of await checks.all()) await expect(check).toHaveAttribute('data-verdict', verdict);
  expect(await checks.count()).toBeGreaterThan(1);
}

export async function isOn(page: Page, playground: Playground, name: string): Promise<void> {
  await expect(page.getByTestId('lesson')).toHaveAttribute('data-page', name);
  // A page's code may come later than its frame.
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await playground.isAccessible();
}
