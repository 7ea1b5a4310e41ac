/** @file A lesson of the course as a student goes through it. */
import { expect, type Locator, type Page } from '@playwright/test';
import { Chapters, short } from './chapters';
import type { Playground } from './playground';

/** The first choice of each question that is on show. */
export async function answer(page: Page): Promise<void> {
  for (const choice of await firstChoices(page)) await choice.check();
}

export async function answerByKeyboard(page: Page): Promise<void> {
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
export async function pressByKeyboard(page: Page, name: string): Promise<void> {
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

/** By its link in the list; comes to its second page. */
export async function open(page: Page, playground: Playground, lesson: string): Promise<void> {
  const settings = Object.entries(short).map(([name, value]) => [name, String(value)]);
  await page.goto(`./?${new URLSearchParams(settings).toString()}#course`);
  await isOn(page, playground, 'list');
  await page.getByTestId('course').locator(`a[href$="#${lesson}"]`).click();
  await isOn(page, playground, 'start');
  await new Chapters(page).next();
}
