/** @file What SimCLR replaced: another objective chosen, seen at work and left again. All four beside each other: claims.spec.ts. */
import { words as autoencoderWords } from '../src/objectives/autoencoder/words';
import { words as evidenceWords } from '../src/features/evidence/words';
import { panelTab } from './app/panels';
import { unjudged, words } from './app/playground';
import { expect, test } from './app/test';

test('another objective is chosen, is told apart wherever the page speaks of it, and left again', async ({
  playground,
  page,
}) => {
  await playground.openReady({
    ...unjudged,
    backend: 'wasm',
    preset: 'quick',
    'dataset.trainingImages': 320,
    'training.batchSize': 32,
    'training.logEvery': 1,
  });
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
