/** @file Files of datasets that do not come: what the page says, what goes on meanwhile, and that nothing is lost. */
import { unjudged, words } from './app/playground';
import { expect, test } from './app/test';

const { images } = words.en.stations;

test.use({ missingFiles: true });

/** A step for each shard of a thousand digits, so that the second step needs the second shard. */
const twoShards = {
  backend: 'wasm',
  ...unjudged,
  'dataset.name': 'mnist',
  'dataset.trainingImages': 2000,
  'training.batchSize': 1000,
  'training.epochs': 1,
  'training.logEvery': 1,
};

test('a run waits for a shard that is blocked, says which, and goes on with its steps and its curve', async ({
  playground,
  page,
}) => {
  const shard = '**/datasets/mnist/train-01.png*';
  await page.route(shard, (route) => route.abort());
  await playground.openReady(twoShards);
  const notice = page.getByRole('alert').filter({ hasText: 'datasets/mnist/train-01.png' });
  await expect(notice).toBeVisible();

  await playground.press('train');
  await expect(playground.status).toHaveText(words.en.status.waiting);
  await playground.hasStatus('running');
  await playground.hasStep(1);
  await playground.press('pause');
  await playground.hasStatus('paused');
  await playground.press('train');
  await expect(playground.status).toHaveText(words.en.status.waiting);

  await page.unroute(shard);
  await notice.getByRole('button', { name: images.retry }).click();
  await playground.hasStatus('finished');
  await playground.hasStep(2);
  await playground.hasLossPoints(2);
  await expect(notice).toHaveCount(0);
});
