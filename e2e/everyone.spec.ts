/** @file A run without seeing it, and lessons on the narrowest screen. */
import type { Page } from '@playwright/test';
import { words as chartWords } from '../src/features/charts/words';
import { lessonNames } from '../src/lessons/lessons';
import { short } from './app/chapters';
import { whatIsCut } from './app/cut';
import { expect, test } from './app/test';

test('a run’s milestones are said, its steps are not, and its curves can be read as a table', async ({
  playground,
  page,
}) => {
  await playground.openReady({ ...short, 'training.epochs': 4 });
  const milestones = page.getByTestId('milestones');
  await expect(milestones).toHaveAttribute('data-quarters', '0');
  const said = await watchLiveRegions(page);
  await playground.press('train');
  await playground.hasStatus('finished');
  await expect(milestones).toHaveAttribute('data-quarters', '4');
  await expect(milestones).toContainText('100 %');
  // Sixteen steps, each with numbers that change.
  expect((await said()).filter((text) => /step \d+ of \d+/.test(text))).toEqual([]);
  const table = page.locator('[data-panel="charts/loss"]').getByTestId('as-table');
  await table.getByText(chartWords.en.asTable).press('Enter');
  await expect(table.getByRole('rowheader').last()).toHaveText('16');
  await expect(table.getByRole('cell').last()).toHaveText(/^\d/);
  await playground.isAccessible();
});

test('at 320 pixels no lesson is cut, nor the glossary or a teacher’s page', async ({ playground, page }) => {
  await page.setViewportSize({ width: 320, height: 720 });
  await playground.openReady(short);
  for (const name of [
    ...lessonNames,
    'teacher/colours',
    'colours/predict',
    'step/slow-motion',
    'loss/by-hand',
  ]) {
    await page.evaluate((hash) => location.assign(hash), `#${name}`);
    await expect(page.getByTestId('lesson-content').getByRole('heading', { level: 1 })).toBeVisible();
    await expect.poll(() => whatIsCut(page), { message: name }).toEqual([]);
  }
});

/** @returns what live regions have said since */
async function watchLiveRegions(page: Page): Promise<() => Promise<string[]>> {
  const said = await page.evaluateHandle(() => {
    const texts: string[] = [];
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest(
          '[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]',
        );
        if (region && region.getAttribute('aria-live') !== 'off') texts.push(region.textContent);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    return texts;
  });
  return () => said.jsonValue();
}
