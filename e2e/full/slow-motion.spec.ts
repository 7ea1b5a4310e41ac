/** @file Slow motion and the lesson on the shortcut, by mouse in English and by keyboard in Korean. */
import { words as stepWords } from '../../src/lessons/step/words';
import { words as lessonWords } from '../../src/lessons/words';
import { Chapters } from '../app/chapters';
import { answer, answerByKeyboard, checksAre, isOn, open } from '../app/lessons';
import { expect, test } from '../app/test';

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
  await expect(page.getByTestId('formula').locator('math').first()).toBeAttached();
  await expect(page.getByTestId('lesson-content').getByRole('status').last()).toContainText('(p − 1) / τ');
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
  await answerByKeyboard(page);
  const onward = page.getByRole('button', { name: lessonWords.ko.next, exact: true });
  await expect(onward).not.toHaveAttribute('aria-disabled', 'true');
  for (const name of ['without', 'outcome', 'histograms', 'questions']) {
    await expect(onward).not.toHaveAttribute('aria-disabled', 'true', { timeout: 60_000 });
    await onward.focus();
    await page.keyboard.press('Enter');
    await isOn(page, playground, name);
  }
  await answerByKeyboard(page);
  await checksAre(page, /right|wrong|open/);
});
