/**
 * @file Runs are kept and carried on: after a worker that was killed, a reload; and where the browser keeps nothing.
 * After a lost device: training.spec.ts.
 */
import type { Page } from '@playwright/test';
import { words as runsWords } from '../src/features/runs/words';
import { expect, test } from './app/test';
import { unjudged, type Playground } from './app/playground';

/** 192 steps, each of which is logged: enough to be paused in, on a busy machine too. */
const short = {
  preset: 'quick',
  'dataset.name': 'shapes',
  'dataset.trainingImages': 192,
  'training.batchSize': 32,
  'training.epochs': 32,
  'training.logEvery': 1,
  ...unjudged,
};
const goOn = (page: Page) => page.getByTestId('go-on');

async function killWorker(page: Page): Promise<void> {
  const worker = page.workers().find((one) => one.url().includes('training.worker'))!;
  await worker.evaluate(() => self.close());
}

/** Paused after so many steps at least. */
async function trainsTo(playground: Playground, step: number): Promise<number> {
  await playground.press('train');
  await playground.reachesStep(step, 60_000);
  await playground.press('pause');
  await playground.hasStatus('paused');
  return playground.step();
}

test('a run goes on after its worker was killed and after a reload, exactly, with its curves', async ({
  playground,
  page,
}) => {
  await playground.openReady({ backend: 'wasm', ...short });
  const kept = await trainsTo(playground, 10);
  await page.getByTestId('runs').scrollIntoViewIfNeeded();
  await expect(page.getByTestId('run-row')).toHaveCount(1);
  const checkpoint = page.getByTestId('run-row').getByText('MB');
  await expect(checkpoint).not.toHaveText('0 MB');

  await playground.press('train');
  await playground.reachesStep(kept + 3);
  await killWorker(page);
  await playground.hasStatus('failed');
  await goOn(page).click();
  await playground.reachesStep(kept + 5);
  await playground.press('pause');
  await playground.hasStatus('paused');
  const before = await playground.step();
  await playground.hasLossPoints(before);
  await expect(page.getByTestId('run-row').first()).toContainText(String(before));

  await playground.press('train');
  await playground.reachesStep(before + 3);
  await page.reload();
  await expect(goOn(page)).toContainText(/\d/);
  await playground.isAccessible('[data-testid="run-notices"]');
  await goOn(page).click();
  await playground.hasStatus('finished');
  await playground.hasLossPoints(192);
  const loss = await playground.loss.innerText();

  const rows = page.getByTestId('run-row');
  await page.getByTestId('runs').scrollIntoViewIfNeeded();
  await expect(rows).toHaveCount(1);
  await playground.press('reset');
  await playground.hasStatus('idle');
  await playground.press('train');
  await playground.hasStatus('finished');
  await expect(playground.loss).toHaveText(loss);
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(1)).toContainText(runsWords.en.same);
  await rows.nth(1).getByRole('checkbox').click();
  await expect(page.getByTestId('comparison').locator('tr[data-run]')).toHaveCount(2);
  await playground.isAccessible('[data-testid="runs"]');

  await rows.nth(1).getByRole('textbox').fill('the first');
  await rows.nth(1).getByRole('textbox').press('Enter');
  await rows.nth(1).getByRole('button', { name: 'Delete “the first”' }).click();
  await expect(rows).toHaveCount(1);
  await page.getByRole('button', { name: runsWords.en.undo, exact: true }).click();
  await rows.nth(1).getByRole('button', { name: 'More epochs for “the first”' }).click();
  await rows.nth(1).getByLabel(runsWords.en.epochs).fill('1');
  await rows.nth(1).getByRole('button', { name: runsWords.en.train }).click();
  await playground.reachesStep(198, 30_000);
  await playground.hasStatus('finished');
  await playground.hasLossPoints(198);
});

test('a run goes on where the store is full, says so with its size, and can still be saved', async ({
  playground,
  page,
}) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });
  await playground.openReady({ backend: 'wasm', ...short });
  const kept = await trainsTo(playground, 3);
  const notice = page.getByTestId('not-kept');
  await expect(notice).toContainText(/\d MB.*full/);
  const saved = page.waitForEvent('download');
  await notice.getByRole('button', { name: runsWords.en.save, exact: true }).click();
  expect((await saved).suggestedFilename()).toMatch(/\.safetensors$/);
  await killWorker(page);
  await playground.hasStatus('failed');
  await goOn(page).click();
  await playground.reachesStep(kept + 3);
});

test('a run goes on where the store never answers, and says so', async ({ playground, page }) => {
  await page.addInitScript(() => {
    const open = IDBFactory.prototype.open.bind(indexedDB);
    IDBFactory.prototype.open = () => Object.assign(open('unheard'), { addEventListener: () => undefined });
  });
  await playground.openReady({ backend: 'wasm', ...short });
  const kept = await trainsTo(playground, 3);
  await expect(page.getByTestId('not-kept')).toContainText(/\d MB.*does not answer/, { timeout: 20_000 });
  await playground.press('train');
  await playground.reachesStep(kept + 3);
});
