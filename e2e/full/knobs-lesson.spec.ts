/** @file The lesson on batch size, temperature and head: one of its sweeps, in Korean by keyboard. */
import { words as sweepWords } from '../../src/features/sweep/words';
import { words as lessonWords } from '../../src/lessons/words';
import { answerByKeyboard, checksAre, isOn, open, pressByKeyboard } from '../app/lessons';
import { expect, test } from '../app/test';

test('a small sweep waits for a prediction, and answers it', async ({ playground, page }) => {
  await open(page, playground, 'knobs');
  await playground.chooseLanguage('ko');
  const press = (name: string) => pressByKeyboard(page, name);
  await isOn(page, playground, 'batch');
  // Only once there is an answer.
  const estimate = page.getByRole('button', { name: sweepWords.ko.estimate, exact: true });
  await expect(estimate).toHaveCount(0);
  await answerByKeyboard(page);
  await press(sweepWords.ko.estimate);
  await press(sweepWords.ko.start);
  await expect(page.getByTestId('sweep-curve')).toHaveAttribute('data-points', '3');
  await expect(estimate).toBeVisible();
  await isOn(page, playground, 'batch');
  for (const name of ['temperature', 'head']) {
    await press(lessonWords.ko.next);
    await isOn(page, playground, name);
    await answerByKeyboard(page);
  }
  await press(lessonWords.ko.next);
  await isOn(page, playground, 'questions');
  await answerByKeyboard(page);
  // What has not been swept stays open.
  await checksAre(page, /right|wrong|open/);
  const verdictOn = (question: string) => page.locator(`[data-testid=check][data-question="${question}"]`);
  await expect(verdictOn('knobs/batch')).toHaveAttribute('data-verdict', /right|wrong/);
  await expect(verdictOn('knobs/head')).toHaveAttribute('data-verdict', 'open');
});
