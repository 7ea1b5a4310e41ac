/** @file A sweep on the page over images of one's own: each cell is trained on them, and is a run of them. */
import { words } from '../../src/features/sweep/words';
import { panelTab } from '../app/panels';
import { unjudged } from '../app/playground';
import { expect, test } from '../app/test';

test('images of one’s own are swept over, and go on being so after a reload', async ({
  playground,
  page,
}) => {
  await playground.openReady({
    ...{ backend: 'wasm', preset: 'quick', ...unjudged },
    ...{ 'training.batchSize': 8, 'training.epochs': 2 },
  });
  await playground.openStation('images');
  await page.getByTestId('own-images').click();
  await page.getByTestId('own-images-files').setInputFiles('src/datasets/formats/cases/farm-infozip.zip');
  await page.getByTestId('train-on-own').click();
  await playground.hasStatus('finished');
  await page.reload();
  await playground.hasStatus('idle');

  await panelTab(page, 'sweep').click();
  const panel = page.getByTestId('sweep-panel');
  const said = words.en;
  await panel.getByLabel(said.what, { exact: true }).selectOption(said.own);
  await panel.getByLabel(said.columns, { exact: true }).selectOption(said.none);
  await panel.getByLabel(said.valuesOf.rows).fill('0.2, 0.4');
  await panel.getByRole('radio', { name: '1', exact: true }).check();
  await panel.getByRole('button', { name: said.estimate }).click();
  await expect(page.getByTestId('sweep-estimate')).toContainText('2 runs of');
  await panel.getByRole('button', { name: said.start }).click();
  const rows = page.getByTestId('sweep-table').locator('tbody tr');
  await expect(rows.last()).toContainText('±');
  await rows.first().getByRole('button').click();
  await expect(page.getByTestId('sweep-opened')).toContainText('is on show');
  await expect(page).toHaveURL(/dataset\.name=own/);
});
