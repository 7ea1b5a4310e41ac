/** @file `npm run sweep` for real, though small: killed in the middle, started again, and shown by the page. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { measuredText } from '../../src/features/sweep/measured-text';
import { words } from '../../src/features/sweep/words';
import type { SweepResult } from '../../src/runs/sweep-result';
import { panelTab } from '../app/panels';
import { unjudged } from '../app/playground';
import { expect, test } from '../app/test';

test('a sweep that is killed in the middle goes on, and the page shows its file as a heat map; one on the page is estimated first, stopped by a reload, and gone on with; its cells open as runs', async ({
  playground,
  page,
}) => {
  // The command's two browsers, and the page's twice.
  test.slow();
  const folder = test.info().outputPath('sweep');
  const read = () => JSON.parse(readFileSync(`${folder}/sweep.json`, 'utf8')) as SweepResult;
  const command = [
    ...['scripts/run.mjs', 'sweep', '--preset', 'quick', '--backend', 'wasm', '--out', folder],
    ...['--grid', 'objective.name=simclr,supervised', '--grid', 'model.head.outputUnits=32,64'],
    ...['--encoded-images', '500', '--set', 'dataset.trainingImages=200', '--set', 'dataset.name=mnist'],
  ];

  const first = await sweep(
    command,
    'cell 2 of 4 (objective.name=simclr, model.head.outputUnits=64, seed 0): k-NN',
  );
  expect(first).toContain('Cells of supervised compare no views');
  expect(first).toMatch(/4 cells of 16 steps in all take about \d+:\d\d, as measured/);
  const kept = read();
  expect(kept.cells).toHaveLength(2);

  const second = await sweep(command);
  expect(second).toContain(`2 of 4 cells are in ${folder}/sweep.json already`);
  expect(second).not.toContain('cell 2 of 4');
  const number: unknown = expect.any(Number);
  const shared = { seed: 0, encodedImages: 512, n: 2000 };
  const numbers = {
    knnH: number,
    probeH: number,
    contrastiveAccuracy: number,
    loss: number,
    wallSeconds: number,
  };
  const { cells, untrained } = read();
  expect(cells.slice(0, 2)).toEqual(kept.cells);
  expect(cells).toEqual(
    (['simclr', 'supervised'] as const).flatMap((objective) =>
      [32, 64].map((outputUnits) => ({
        ...{ ...shared, ...numbers },
        values: { 'objective.name': objective, 'model.head.outputUnits': outputUnits },
        headWeights: objective === 'simclr' ? 128 * 64 + 128 + outputUnits * 128 + outputUnits : number,
      })),
    ),
  );
  expect(untrained?.knnH).toBeGreaterThan(5);

  await playground.openReady({
    ...{ backend: 'wasm', preset: 'quick', 'dataset.name': 'mnist', ...unjudged },
    ...{ 'dataset.trainingImages': 200, 'training.epochs': 1 },
  });
  await panelTab(page, 'sweep').click();
  const panel = page.getByTestId('sweep-panel');
  await panel.locator('input[type=file]').setInputFiles(`${folder}/sweep.json`);
  const map = page.getByTestId('sweep-heat-map').getByRole('button');
  await expect(map).toHaveText(
    cells.map((cell) =>
      'probeH' in cell ? measuredText('en', 'probeH', { mean: cell.probeH, error: undefined }) : 'failed',
    ),
  );
  await playground.isAccessible('[data-testid=sweep-panel]');
  await panel
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.json', mimeType: '', buffer: Buffer.from('a') });
  await expect(panel.getByRole('alert')).toContainText('sweep could not be read');
  await expect(map).toHaveCount(4);

  const said = words.en;
  await panel.getByLabel(said.what, { exact: true }).selectOption(said.own);
  await panel.getByLabel(said.columns, { exact: true }).selectOption(said.none);
  await panel.getByLabel(said.valuesOf.rows).fill('0.2, 7');
  await panel.getByRole('radio', { name: '1', exact: true }).check();
  const press = (name: string) => panel.getByRole('button', { name }).click();
  await press(said.estimate);
  await expect(panel.getByRole('alert')).toContainText(/\b7\b.*0\.02.*1/);
  await panel.getByLabel(said.valuesOf.rows).fill('0.2, 0.4');
  await press(said.estimate);
  await expect(page.getByTestId('sweep-estimate')).toContainText('2 runs of 12 steps in all take about');
  await press(said.start);
  const rows = page.getByTestId('sweep-table').locator('tbody tr');
  await expect(rows.first()).toContainText('±');
  await page.reload();
  await playground.hasStatus('idle');
  await expect(rows).toHaveCount(2);
  await press('Go on with the');
  await press(said.start);
  await expect(rows.last()).toContainText('±');
  await expect(page.getByTestId('sweep-curve')).toHaveAttribute('data-points', '2');
  // The run on show is as it was.
  await playground.hasStep(0);
  await rows.first().getByRole('button').click();
  await expect(page.getByTestId('sweep-opened')).toContainText('is on show');
  await playground.hasStatus('finished');
  await playground.hasStep(6);
  await playground.chooseLanguage('ko');
  await expect(panel).toContainText(words.ko.ours);
  await panel.locator('input[type=file]').setInputFiles(`${folder}/sweep.json`);
  await map.nth(2).click();
  await expect(page).toHaveURL(/model\.head\.outputUnits=32.*objective\.name=supervised/);
});

/** What the command says, killed with all its processes once it has said so much, or to its end. */
async function sweep(command: readonly string[], until?: string): Promise<string> {
  const child = spawn(process.execPath, command, { detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  let isKilled = false;
  for await (const part of child.stdout) {
    said += String(part);
    if (until === undefined || isKilled || !said.includes(until)) continue;
    process.kill(-child.pid!, 'SIGKILL');
    isKilled = true;
  }
  expect(isKilled).toBe(until !== undefined);
  if (!isKilled)
    expect(child.exitCode ?? (await new Promise((resolve) => child.once('exit', resolve)))).toBe(0);
  return said;
}
