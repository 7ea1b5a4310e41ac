/** @file A student's card of a run. A class of them on the board: board.spec.ts. */
import { words as cardWords } from '../../src/features/class-card/words';
import { words as shareWords } from '../../src/features/share/words';
import { readCard } from '../../src/runs/class-card';
import { readFile } from 'node:fs/promises';
import { unjudged, words } from '../app/playground';
import { expect, test } from '../app/test';

test('a student makes a card of a run', async ({ playground, page }) => {
  await playground.openReady({ preset: 'quick', 'dataset.name': 'shapes', backend: 'cpu', ...unjudged });
  await playground.press('step');
  await playground.hasStep(1);
  await page.getByRole('button', { name: words.en.actions.share }).click();
  await page.getByRole('button', { name: shareWords.en['class-card'].title }).click();
  const name = page.getByLabel(cardWords.en.name);
  await name.fill('Ana <b>');
  await expect(page.getByTestId('class-card-code')).toBeVisible();
  await playground.isAccessible();
  const saved = page.waitForEvent('download');
  await name.press('Enter');
  const file = await saved;
  expect(file.suggestedFilename()).toBe('card-run-Ana-b.json');
  const card = readCard(await readFile(await file.path(), 'utf8'), 'the file');
  expect(card).toMatchObject({ student: 'Ana b', lesson: '', predictions: [] });
  expect(card.curve).toHaveLength(1);
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('class-card')).toBeHidden();
});
