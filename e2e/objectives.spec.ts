/** @file What SimCLR replaced: another objective chosen, seen at work and left again, and all four trained beside each other. */
import { words as autoencoderWords } from '../src/objectives/autoencoder/words';
import { words as evidenceWords } from '../src/features/evidence/words';
import { words as objectivesWords } from '../src/features/objectives/words';
import { objectives } from '../src/objectives/objectives';
import { panelTab } from './app/panels';
import { words } from './app/playground';
import { expect, test } from './app/test';

/** Few images, and few steps a pass. */
const few = {
  backend: 'wasm',
  preset: 'quick',
  'dataset.trainingImages': 320,
  'training.batchSize': 32,
  'training.logEvery': 1,
  'evaluation.images': 200,
};

test('another objective is chosen, is told apart wherever the page speaks of it, and left again', async ({
  playground,
  page,
}) => {
  await playground.openReady({ ...few, 'evaluation.everySteps': 0 });
  await playground.openSettings();
  await playground.choiceField(words.en.config.objective.name.label).selectOption('autoencoder');
  await playground.closeSettings();
  const notice = page.getByTestId('flipped-for-objective');
  await expect(notice).toContainText('at most flipped');
  await expect(page).toHaveURL(/objective\.name=autoencoder/);
  await expect(page).toHaveURL(/augment=flip-only/);
  await playground.press('train');
  await playground.reachesStep(3);
  await playground.press('pause');
  await expect(page.getByRole('heading', { name: autoencoderWords.en.title })).toBeVisible();
  await expect(page.getByTestId('rebuilt')).toBeVisible();
  await playground.openStation('objective');
  await expect(page.getByTestId('decoder-cost')).toContainText('289,811 weights');
  await expect(page.getByText('squared error').first()).toBeVisible();
  await expect(page.getByTestId('chart-cosine')).toHaveCount(0);
  await panelTab(page, 'similarity').click();
  const empty = page.getByTestId('no-pairs');
  await expect(empty).toContainText('compares no pairs');
  await playground.isAccessible();
  await empty.getByRole('button', { name: evidenceWords.en.noPairs.choose }).click();
  await playground.press('reset');
  await playground.hasStatus('idle');
  await expect(empty).toHaveCount(0);
  await expect(notice).toBeEmpty();
  await expect(page).not.toHaveURL(/augment=/);
});

test('all four are trained beside each other, and read in English and Korean', async ({
  playground,
  page,
}) => {
  const [said, korean] = [objectivesWords.en, objectivesWords.ko];
  // Of digits there are few test images.
  await playground.openReady({ ...few, 'dataset.name': 'mnist' });
  await panelTab(page, 'objectives').click();
  const panel = page.getByTestId('objectives-panel');
  for (const box of await panel.getByRole('checkbox').all()) await expect(box).toBeChecked();
  await panel.getByRole('radio', { name: '1', exact: true }).check();
  await expect(panel).toContainText('10 steps of 64 encoded images for each objective, 640 in all');
  await panel.getByRole('button', { name: said.start }).click();
  const table = page.getByTestId('objectives-table');
  const rows = table.locator('tbody tr[data-objective]');
  await expect(rows).toHaveCount(objectives.length, { timeout: 90_000 });
  for (const row of await rows.all()) await expect(row).toContainText(/\d+\.\d ± \d\.\d %/);
  await expect(page.getByTestId('told-apart')).toBeVisible();
  await expect(page.getByTestId('chart-objectives')).toHaveAttribute('data-points', '4');
  await playground.isAccessible('[data-testid=objectives-panel]');

  await playground.chooseLanguage('ko');
  await expect(table).toContainText(korean.untrainedRow);
  await expect(rows).toHaveCount(objectives.length);
  await playground.isAccessible('[data-testid=objectives-panel]');
  // The run is as it was; another comparison can be stopped, and keeps what it found until then.
  await playground.hasStep(0);
  await panel.getByRole('radio', { name: '40', exact: true }).check();
  await panel.getByRole('button', { name: korean.start }).click();
  await expect(rows).toHaveCount(0);
  await expect(table).toContainText(korean.untrainedRow);
  await panel.getByRole('button', { name: evidenceWords.ko.experiments.stop }).click();
  await expect(panel.getByRole('button', { name: korean.start })).toBeEnabled();
  await expect(table).toContainText(korean.untrainedRow);
});
