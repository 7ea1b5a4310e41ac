/**
 * @file The lesson's worker: fetches and decodes the digits and a cat, and measures on all test digits
 * how their labels fare under each change. It works from one request to its end.
 */
import type { SampledView } from '../../transforms/sample-views';
import { imageAt, type Dataset } from '../../datasets/dataset';
import { datasetSources } from '../../datasets/dataset-sources';
import { serveWorker } from '../../rpc/server';
import { yieldToTasks } from '../../rpc/yield-to-tasks';
import { changed, changeRandom, cutAway, viewOf } from './digit-changes';
import { digitCounts, testDigit, type Digits } from './digits';
import { familiarCosine, judge, keptFraction, survivalOf, type Judgement } from './label-survival';
import { pixelBank, type PixelBank } from './pixel-neighbours';
import type { CatImage, PremiseCalls, PremiseTopics, Wanted } from './premise-events';

/** A kitten that looks to the left, by its place among the training images of CIFAR-10. */
const kittenIndex = 266;

const publish = serveWorker<PremiseCalls, PremiseTopics>({
  measureDigits: ({ assetBase, ...wanted }) => measureDigits(assetBase, wanted),
  fetchCat: ({ assetBase }) => fetchCat(assetBase),
});

async function measureDigits(assetBase: string, { changes, cutouts }: Wanted): Promise<void> {
  const [train, test] = await Promise.all([
    openWhole('mnist', 'train', digitCounts.train, assetBase),
    openWhole('mnist', 'test', digitCounts.test, assetBase),
  ]);
  const digits: Digits = { size: train.size, train: imagesOf(train), test: imagesOf(test) };
  publish('digits', digits);
  const bank = pixelBank(digits.train);
  const { labels } = digits.test;
  let familiar: number | undefined;
  for (const change of changes) {
    const judgements = await judgeAll(digits, bank, (index) => viewOf(change, digits.size, index));
    familiar ??= familiarCosine(judgements);
    publish('survival', { change, survival: survivalOf(judgements, labels, familiar) });
  }
  for (const fraction of cutouts) {
    const judgements = await judgeAll(digits, bank, (index) =>
      cutAway(fraction, changeRandom(index), digits.size),
    );
    publish('cutout', { fraction, kept: keptFraction(survivalOf(judgements, labels, familiar!)) });
  }
}

async function judgeAll(
  digits: Digits,
  bank: PixelBank,
  viewAt: (index: number) => SampledView,
): Promise<Judgement[]> {
  // Between two measurements, what has been downloaded gets its turn.
  await yieldToTasks();
  return Array.from(digits.test.labels, (_, index) =>
    judge(bank, changed(testDigit(digits, index), viewAt(index))),
  );
}

async function fetchCat(assetBase: string): Promise<CatImage> {
  const dataset = await openWhole('cifar10', 'train', kittenIndex + 1, assetBase);
  return { size: dataset.size, bytes: imageAt(dataset, kittenIndex).slice() };
}

async function openWhole(
  name: 'mnist' | 'cifar10',
  split: Dataset['split'],
  count: number,
  assetBase: string,
): Promise<Dataset> {
  const dataset = await datasetSources[name].open({
    split,
    count,
    seed: 0,
    assetBase,
    onProgress: () => undefined,
  });
  await dataset.waitFor(dataset.count);
  return dataset;
}

function imagesOf({ images, labels }: Dataset): Digits['train'] {
  return { images, labels };
}
