/** @file The lessons on collapse and on few labels, with runs as short as can be. */
import { words as budgetWords } from '../../src/features/label-budget/words';
import { words as collapseWords } from '../../src/lessons/collapse/words';
import { Chapters } from '../app/chapters';
import { answer, checksAre, isOn, open } from '../app/lessons';
import { expect, test } from '../app/test';

test('a run is broken and mended, and a curve over few labels is held against an answer', async ({
  playground,
  page,
}) => {
  const next = () => new Chapters(page).next();
  const { break: breaking, mend } = collapseWords.en;
  await open(page, playground, 'collapse');
  await isOn(page, playground, 'predict');
  await answer(page);
  await next();
  const status = page.getByTestId('status');
  await expect(status).toHaveAttribute('data-status', 'finished');
  await page.getByRole('button', { name: breaking.press }).click();
  await expect(status).toHaveAttribute('data-status', 'finished');
  await isOn(page, playground, 'break');
  await next();
  await answer(page);
  await isOn(page, playground, 'questions');
  await checksAre(page, /right|wrong|open/);
  await expect(page.locator('[data-question="collapse/spread"]')).toHaveAttribute(
    'data-verdict',
    /right|wrong/,
  );
  await next();
  await page.getByRole('button', { name: mend.rate }).click();
  await expect(status).toHaveAttribute('data-status', 'finished');
  await isOn(page, playground, 'mend');

  await open(page, playground, 'few');
  await answer(page);
  await next();
  await expect(status).toHaveAttribute('data-status', 'finished');
  await page.getByRole('button', { name: budgetWords.en.start }).click();
  await expect(page.getByTestId('label-budget').getByRole('row').nth(2)).toBeVisible();
  await isOn(page, playground, 'curve');
  await next();
  await answer(page);
  await isOn(page, playground, 'questions');
  await checksAre(page, /right|wrong/);
});
