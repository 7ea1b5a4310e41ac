/** @file Chapters of a run whose settings never test the network. */
import { Chapters, short } from '../app/chapters';
import { words as untestedWords } from '../../src/lessons/game/untested/words';
import { expect, test } from '../app/test';

test('a run that is never tested holds no chapter up, says so, and is tested from the start when asked', async ({
  page,
}) => {
  const chapters = new Chapters(page);
  await chapters.openFirstScreen({ ...short, 'evaluation.everySteps': 0 });
  await chapters.openChapter('train');
  await chapters.isOn('train', 'train');
  const untested = page.getByTestId('untested');
  await expect(untested).toContainText('is 0');
  await chapters.fits();
  await chapters.openChapter('break-it');
  await chapters.openPage(2);
  await chapters.isOn('break-it', 'without');
  await chapters.next();
  await chapters.isOn('break-it', 'why');
  await untested.getByRole('button', { name: untestedWords.en.start }).click();
  // With colour changes again, and counted.
  await chapters.openChapter('learned');
  await expect(page.getByTestId('knows-now')).toContainText('±');
  await expect(page).not.toHaveURL(/everySteps=0/);
  await expect(page).not.toHaveURL(/augment/);
});
