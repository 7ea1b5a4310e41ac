/** @file The lesson on pairs and the premise: a network that is told that a six is a nine, in Korean by keyboard. */
import { words as lessonWords } from '../../src/lessons/words';
import { words as meaningWords } from '../../src/lessons/meaning/words';
import { answer, answerByKeyboard, checksAre, isOn, open, pressByKeyboard } from '../app/lessons';
import { expect, test } from '../app/test';

test('views that break the premise mix what they declare to be the same', async ({ playground, page }) => {
  await open(page, playground, 'meaning');
  await isOn(page, playground, 'predict');
  await answer(page);
  await playground.chooseLanguage('ko');

  // By keyboard from here on.
  const { build } = meaningWords.ko;
  const press = (name: string) => pressByKeyboard(page, name);
  for (const name of ['glance', 'turn', 'words', 'build']) {
    await press(lessonWords.ko.next);
    await isOn(page, playground, name);
  }
  await press(build.trainKept);
  const sixes = page.getByTestId('pair-6-9');
  await expect(sixes).toBeVisible({ timeout: 90_000 });
  await expect(page.getByRole('button', { name: lessonWords.ko.next })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await page.getByRole('checkbox', { name: meaningWords.ko.changes.verticalFlip }).focus();
  await page.keyboard.press('Space');
  await press(build.trainBroken);
  await expect(sixes.getByRole('cell', { name: '–' })).toHaveCount(0, { timeout: 90_000 });
  await isOn(page, playground, 'build');
  await press(lessonWords.ko.next);
  await isOn(page, playground, 'questions');
  await answerByKeyboard(page);
  await checksAre(page, /right|wrong|open/);
  await press(lessonWords.ko.next);
  await isOn(page, playground, 'sources');
});
