/** @file The lessons as a student goes through them: by mouse in English, by keyboard in Korean. */
import type { Page } from '@playwright/test';
import { words as evidenceWords } from '../src/features/evidence/words';
import { words as objectivesWords } from '../src/features/objectives/words';
import { words as byHandWords } from '../src/lessons/loss/words';
import { words as stepWords } from '../src/lessons/step/words';
import { words as lessonWords } from '../src/lessons/words';
import { Chapters, short } from './app/chapters';
import type { Playground } from './app/playground';
import { expect, test } from './app/test';

/** The first choice of each question that is on show. */
async function answer(page: Page): Promise<void> {
  for (const question of await page.getByTestId('lesson-content').getByRole('group').all()) {
    await question.getByRole('radio').first().check();
  }
}

async function checksAre(page: Page, verdict: RegExp): Promise<void> {
  const checks = page.getByTestId('check');
  for (const check of await checks.all()) await expect(check).toHaveAttribute('data-verdict', verdict);
  expect(await checks.count()).toBeGreaterThan(1);
}

async function isOn(page: Page, playground: Playground, name: string): Promise<void> {
  await expect(page.getByTestId('lesson')).toHaveAttribute('data-page', name);
  // A page's code may come later than its frame.
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await playground.isAccessible();
}

/** By its link in the list; comes to its second page. */
async function open(page: Page, playground: Playground, lesson: string): Promise<void> {
  const settings = Object.entries(short).map(([name, value]) => [name, String(value)]);
  await page.goto(`./?${new URLSearchParams(settings).toString()}#course`);
  await isOn(page, playground, 'list');
  await page.getByTestId('course').locator(`a[href$="#${lesson}"]`).click();
  await isOn(page, playground, 'start');
  await new Chapters(page).next();
}

test('lessons ask, show, and hold the answers against the student’s own run', async ({
  playground,
  page,
}) => {
  const next = () => new Chapters(page).next();
  await open(page, playground, 'unlabelled');
  await isOn(page, playground, 'predict');
  await answer(page);
  await next();
  await page.getByRole('radio', { name: '1', exact: true }).check();
  await page.getByRole('button', { name: objectivesWords.en.start }).click();
  await expect(page.getByTestId('told-apart')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('button', { name: evidenceWords.en.experiments.stop })).toHaveCount(0);
  await isOn(page, playground, 'compare');
  await next();
  await isOn(page, playground, 'questions');
  await answer(page);
  await checksAre(page, /right|wrong/);
  await next();
  await isOn(page, playground, 'sources');

  await open(page, playground, 'loss');
  await isOn(page, playground, 'predict');
  await answer(page);
  await next();
  const fillIn = page.getByRole('button', { name: byHandWords.en.byHand.fillIn });
  await expect(fillIn).toBeVisible();
  // Where the run is over as the page opens, no line tells of it.
  await expect(page.locator('[data-testid=status]:not([data-status=finished])')).toHaveCount(0);
  const right = page.getByTestId('terms-right');
  await page.getByRole('textbox').first().fill('99');
  await expect(page.getByRole('textbox').first()).toHaveAttribute('aria-invalid', 'true');
  for (let term = 1; term <= 11; term++) {
    await fillIn.click();
    await expect(right).toHaveAttribute('data-right', String(term));
  }
  await isOn(page, playground, 'by-hand');
  await next();
  await isOn(page, playground, 'temperature');
  await next();
  await answer(page);
  await checksAre(page, /right|wrong/);
  await isOn(page, playground, 'questions');
  await next();
  await page.getByRole('button', { name: lessonWords.en.endLesson }).click();
  await isOn(page, playground, 'list');
});

test('one step is seen in slow motion, and by keyboard, in Korean, a shortcut', async ({
  playground,
  page,
}) => {
  const next = () => new Chapters(page).next();
  await open(page, playground, 'step');
  await answer(page);
  await next();
  await page.getByRole('button', { name: stepWords.en.slow.take }).click();
  const slope = page.getByRole('button', { name: /^∂ℓ\/∂s / }).first();
  await slope.click();
  await expect(page.getByTestId('formula')).toContainText('(p − 1) / τ');
  await isOn(page, playground, 'slow-motion');
  await next();
  await answer(page);
  await checksAre(page, /right|wrong/);
  await next();
  await page.getByRole('button', { name: lessonWords.en.endLesson }).click();

  // By keyboard, with the answers that are kept.
  await playground.chooseLanguage('ko');
  await page.getByTestId('course').locator('a[href$="#colours"]').focus();
  await page.keyboard.press('Enter');
  await isOn(page, playground, 'start');
  await page.keyboard.press('ArrowRight');
  await isOn(page, playground, 'predict');
  for (const question of await page.getByTestId('lesson-content').getByRole('group').all()) {
    await question.getByRole('radio').first().focus();
    await page.keyboard.press('Space');
  }
  const onward = page.getByRole('button', { name: lessonWords.ko.next, exact: true });
  await expect(onward).not.toHaveAttribute('aria-disabled', 'true');
  for (const name of ['without', 'outcome', 'histograms', 'questions']) {
    await expect(onward).not.toHaveAttribute('aria-disabled', 'true', { timeout: 60_000 });
    await onward.focus();
    await page.keyboard.press('Enter');
    await isOn(page, playground, name);
  }
  for (const question of await page.getByTestId('lesson-content').getByRole('group').all()) {
    await question.getByRole('radio').first().focus();
    await page.keyboard.press('Space');
  }
  await checksAre(page, /right|wrong|open/);
});
