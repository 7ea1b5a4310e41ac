/** @file A lesson of the course as a student goes through it. */
import { expect, type Page } from '@playwright/test';
import { Chapters, short } from './chapters';
import type { Playground } from './playground';

/** The first choice of each question that is on show. */
export async function answer(page: Page): Promise<void> {
  for (const question of await page.getByTestId('lesson-content').getByRole('group').all()) {
    await question.getByRole('radio').first().check();
  }
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
