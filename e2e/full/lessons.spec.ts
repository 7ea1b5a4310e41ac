/** @file The lessons on learning without labels and on InfoNCE, as a student goes through them. */
import { words as evidenceWords } from '../../src/features/evidence/words';
import { words as objectivesWords } from '../../src/features/objectives/words';
import { words as byHandWords } from '../../src/lessons/loss/words';
import { words as lessonWords } from '../../src/lessons/words';
import { Chapters } from '../app/chapters';
import { answer, checksAre, isOn, open } from '../app/lessons';
import { expect, test } from '../app/test';

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
