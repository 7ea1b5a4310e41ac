/**
 * @file The journey through what the loss compares: read a cell of the similarity matrix, reveal the
 * labels, choose an anchor, and turn the temperature of its guess.
 */
import { PairPanels } from '../app/infonce';
import { unjudged } from '../app/playground';
import { expect, test } from '../app/test';

test('a batch’s similarities can be read, and its guess turned with the temperature', async ({
  playground,
  page,
}) => {
  const panels = new PairPanels(page);
  await playground.openReady({ backend: 'wasm', preset: 'quick', ...unjudged, 'training.logEvery': 1 });
  await panels.open('similarity');
  await expect(panels.matrixPanel).toContainText('Press Train or Step');
  // One by one, so that the numbers are the same each time.
  for (const step of [1, 2, 3, 4]) {
    await playground.press('step');
    await playground.hasStep(step);
  }
  await playground.hasStatus('paused');
  await expect(panels.matrixPanel).toContainText('Step 4: 32 images, 64 views.');

  await expect(panels.reading).toContainText('positive pair');
  await panels.press('ArrowRight');
  await expect(panels.reading).toContainText('image 1 ● vs image 2 ◆');
  await expect(panels.reading).toContainText('× negative');
  expect(Math.abs(await panels.cosine())).toBeLessThanOrEqual(1);

  await expect(panels.order('class')).toBeDisabled();
  await panels.revealLabels();
  await panels.order('class').check();
  await expect(panels.matrixPanel.getByText('circle', { exact: true })).toBeVisible();
  await playground.chooseLanguage('ko');
  await expect(panels.matrixPanel.getByText('원', { exact: true })).toBeVisible();
  await playground.chooseLanguage('en');
  await panels.revealLabels();
  await expect(panels.order('class')).not.toBeChecked();

  await panels.open('infonce');
  await expect(panels.infoncePanel).toContainText('once the labels are revealed');
  await panels.revealLabels();
  await expect(panels.infoncePanel.getByTestId('false-negatives')).toContainText('of 62 negatives');
  await panels.anchor(1, '●').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(panels.anchor(2, '◆')).toBeFocused();
  await expect(panels.anchor(2, '◆')).toHaveAttribute('aria-pressed', 'true');
  await panels.hasOnePositive();
  const rank = await panels.positiveRank();
  const atRunTemperature = await panels.probability();
  const lossAtRunTemperature = await panels.lossNats();
  expect(lossAtRunTemperature).toBeCloseTo(-Math.log(atRunTemperature), 1);

  await panels.temperature.focus();
  await page.keyboard.press('End');
  await expect.poll(() => panels.lossNats()).not.toBe(lossAtRunTemperature);
  const flat = await panels.probability();
  expect(flat).toBeGreaterThan(0.3 / 63);
  expect(flat).toBeLessThan(3 / 63);
  await page.keyboard.press('Home');
  const sharp = await panels.lossNats();
  if (rank === 1) expect(sharp).toBeLessThan(Math.log(63) / 2);
  else expect(sharp).toBeGreaterThan(Math.LN2);
  expect(await panels.positiveRank()).toBe(rank);

  await playground.isAccessible('[aria-labelledby=evidence-heading]');
});
