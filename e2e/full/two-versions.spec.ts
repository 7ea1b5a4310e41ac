/** @file A newer version of the page in another tab changes the store under a run that trains. */
import { causes } from '../../src/config/errors/causes';
import { publishedMigrations } from '../../src/runs/run-store';
import { unjudged } from '../app/playground';
import { expect, test } from '../app/test';

const short = {
  ...{ backend: 'wasm', preset: 'quick', 'dataset.name': 'shapes', 'dataset.trainingImages': 96 },
  ...{ 'training.batchSize': 16, 'training.epochs': 32, 'training.logEvery': 1, ...unjudged },
};

test('a run goes on where a newer version of the page has taken the store over, and says what to do', async ({
  playground,
  page,
}) => {
  await playground.openReady(short);
  await playground.press('train');
  await playground.reachesStep(5);
  await playground.press('pause');
  await playground.hasStatus('paused');
  const kept = await playground.step();
  await page.getByTestId('runs').scrollIntoViewIfNeeded();
  await expect(page.getByTestId('run-row')).toContainText(`step ${kept}`);

  const newer = await page.context().newPage();
  await newer.goto('./favicon.png');
  const records = await newer.evaluate(async (version) => {
    const answer = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error!);
      });
    const opening = indexedDB.open('simclr-playground/runs', version);
    opening.onupgradeneeded = () => void opening.result.createObjectStore('more');
    const database = await answer(opening);
    return answer(database.transaction('records').objectStore('records').getAll());
  }, publishedMigrations.length + 1);
  expect(records).toMatchObject([{ step: kept }]);

  await playground.press('train');
  await expect(page.getByTestId('not-kept')).toContainText(causes['store-newer'].en);
  await playground.reachesStep(kept + 5);
  await playground.press('pause');
  await playground.hasStatus('paused');
});
