/**
 * @file A beside B: a run is paused, its colour changes are taken away; the run before stays in every chart
 * and in a summary of two columns, and comes back whole.
 */
import { words as probesWords } from '../../src/features/probes/words';
import { words as runBeforeWords } from '../../src/features/run-before/words';
import { expect, test } from '../app/test';

test('a run stays beside the one without its colour changes, and undo brings it back to go on', async ({
  playground,
  page,
}) => {
  const summary = page.getByTestId('run-before');
  const ghosts = page.locator('path.ghost-curve');
  const cells = (row: string) => summary.locator(`tr[data-row="${row}"] td`);
  const coloursAway = page.getByRole('button', {
    name: probesWords.en.breakIt.coloursAway.name,
    exact: true,
  });
  await playground.openReady({
    backend: 'wasm',
    preset: 'quick',
    'dataset.name': 'mnist',
    'dataset.trainingImages': 400,
    'training.batchSize': 8,
    'training.epochs': 500,
    'training.logEvery': 1,
    'evaluation.images': 200,
  });

  await playground.press('train');
  await playground.reachesStep(52, 60_000);
  await playground.press('pause');
  await playground.hasStatus('paused');
  const steps = await playground.step();
  await coloursAway.scrollIntoViewIfNeeded();
  const scores = page.getByTestId('score-table');
  await expect(page.getByTestId('verdict')).toContainText(`As of step ${steps}.`);
  const knows = await scores.innerText();
  await expect(summary).toHaveCount(0);

  await coloursAway.click();
  await expect(page).toHaveURL(/augment=crop-only/);
  await expect(coloursAway).toHaveAttribute('aria-disabled', 'true');
  await playground.reachesStep(steps, 60_000);
  await playground.press('pause');
  await playground.hasStatus('paused');
  await expect(page.getByTestId('run-before-conclusion')).toHaveAttribute(
    'data-conclusion',
    /^(apart|same)-/,
  );
  await expect(page.getByTestId('run-before-conclusion')).toContainText(/\d % of its own rounds/);
  for (const row of ['loss', 'quiz', 'recoloured-quiz', 'knn', 'untrained-knn', 'pixels-knn', 'probe']) {
    await expect(cells(row), row).toHaveText([/\d/, /\d/]);
  }
  await expect(cells('as-of').first()).toHaveText(String(steps));
  await expect(summary.getByRole('listitem')).toHaveText([
    /Colour jitter.*0\.8 → 0$/,
    /Colour drop.*0\.2 → 0$/,
  ]);
  await playground.isAccessible('[data-testid="run-before"]');
  for (const chart of ['loss', 'cosine', 'accuracy', 'evidence']) {
    await page.getByTestId(`chart-${chart}`).scrollIntoViewIfNeeded();
    await expect(page.getByTestId(`chart-${chart}`).locator('path.ghost-curve').first()).toBeAttached();
  }
  await expect(page.getByTestId('ghost-key')).toHaveText(Array(4).fill('A before'));

  await playground.chooseLanguage('ko');
  const korean = runBeforeWords.ko;
  await expect(page.getByRole('region', { name: korean.title, exact: true })).toContainText(korean.lead);
  await expect(page.getByTestId('ghost-key')).toHaveText(Array(4).fill('A 이전'));
  await page.getByRole('button', { name: korean.undo, exact: true }).press('Enter');
  // The button is gone with the summary; the focus stays in its panel, which says when another comes.
  await expect(page.getByRole('link', { name: korean.title })).toBeFocused();
  await expect(page.getByRole('region', { name: korean.title, exact: true })).toContainText(
    korean.awaited.atRest,
  );
  await playground.hasStatus('paused');
  await playground.hasStep(steps);
  await playground.hasLossPoints(steps);
  await expect(summary).toHaveCount(0);
  await expect(ghosts).toHaveCount(0);
  await expect(page).not.toHaveURL(/augment=/);
  await playground.chooseLanguage('en');
  await expect(scores).toHaveText(knows, { useInnerText: true });
  await playground.press('step');
  await playground.hasStep(steps + 1);
  await playground.hasLossPoints(steps + 1);
});
