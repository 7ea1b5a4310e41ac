/**
 * @file Everything that tells whether a representation is any good, opened one after another, and the experiments that
 * ask for a pause. controls.spec.ts opens it all at the narrowest.
 */
import type { PanelName } from '../src/features/panels';
import { words as evidenceWords } from '../src/features/evidence/words';
import { words as labelBudgetWords } from '../src/features/label-budget/words';
import { words as probesWords } from '../src/features/probes/words';
import { words as transformProbesWords } from '../src/features/transform-probes/words';
import { expect, test } from './app/test';
import { panelTab, titleOf } from './app/panels';
import { panelNames } from '../src/features/panels';

const evidence = evidenceWords.en;

/** Few images, judged at rest and at its guaranteed points on the few test images that there are of digits. */
const judged = {
  backend: 'wasm',
  preset: 'quick',
  'dataset.name': 'mnist',
  'dataset.trainingImages': 400,
  'training.batchSize': 16,
  'training.epochs': 500,
  'evaluation.everySteps': 200,
  'evaluation.images': 200,
  'evaluation.k': 300,
};

/** For accessibility, by the journeys through them (full/infonce.spec.ts, map.spec.ts). */
const checkedElsewhere = new Set<PanelName>(['similarity', 'infonce', 'map', 'neighbours']);

test('every view of the evidence shows a real run', async ({ playground, page }) => {
  test.setTimeout(240_000);
  const scores = page.getByTestId('score-table');
  await playground.openReady(judged);
  await page.getByTestId('chart-evidence').scrollIntoViewIfNeeded();
  await expect(page.getByTestId('chart-evidence')).toContainText('before the first step');
  // A single step brings evidence too: on all test images, with the k that there were images for.
  await playground.press('step');
  await expect(scores).toContainText('k = 200');
  const card = page.getByRole('region', { name: probesWords.en.scores.title, exact: true });
  await expect(card).toContainText(/step 1: percent of n = 2,000 test images.* 200 labelled/);
  await expect(card).toContainText('k is 200 instead of 300');
  await expect(page.getByTestId('verdict')).toHaveAttribute('data-verdict', 'too-few-steps');
  await expect(page.getByTestId('verdict')).toContainText('As of step 1.');
  await expect(scores).toContainText(/\d+\.\d ± \d\.\d %/);
  await playground.press('train');
  await playground.reachesStep(3);
  await playground.press('pause');
  await playground.hasStatus('paused');

  await panelTab(page, 'transform-probes').click();
  const probes = page.getByTestId('transform-probes');
  await expect(page.getByTestId('transform-conclusion')).toHaveCount(0);
  await page.getByRole('button', { name: transformProbesWords.en.start }).click();
  await expect(probes.getByRole('row').last()).toContainText('%', { timeout: 90_000 });
  await expect(page.getByTestId('transform-conclusion').getByRole('paragraph').last()).toHaveText(/^So /);

  await panelTab(page, 'label-budget').click();
  await page.getByRole('button', { name: labelBudgetWords.en.start }).click();
  await page.getByRole('button', { name: evidence.experiments.stop }).click();
  await expect(page.getByRole('button', { name: labelBudgetWords.en.start })).toBeEnabled();

  for (const name of panelNames.filter((one) => !checkedElsewhere.has(one))) {
    await panelTab(page, name).click();
    await expect(page.getByRole('tabpanel', { name: titleOf(name) })).toBeVisible();
    await playground.isAccessible('[aria-labelledby=evidence-heading]');
  }
});
