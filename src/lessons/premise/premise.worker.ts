/**
 * @file The lesson's worker: fetches and decodes the digits and a cat, and measures on all test digits
 * how their labels fare under each change. It works from one request to its end.
 */
import type { SampledView } from '../../augment/sample-views';
import { toFailure } from '../../config/playground-error';
import { pictureAt, type Dataset } from '../../datasets/dataset';
import { datasets } from '../../datasets/datasets';
import { changed, changeNames, changeRandom, cutAway, cutoutShares, viewOf } from './digit-changes';
import { testDigit, type Digits } from './digits';
import { familiarCosine, judge, keptShare, survivalOf, type Judgement } from './label-survival';
import { pixelBank, type PixelBank } from './pixel-neighbours';
import type { PremiseEvent, PremiseRequest } from './premise-events';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const post = (event: PremiseEvent) => scope.postMessage(event);

/** A kitten that looks to the left, by its place among the training pictures of CIFAR-10. */
const kittenIndex = 266;

scope.onmessage = ({ data: { assetBase } }: MessageEvent<PremiseRequest>) => {
  const failed = (error: unknown) => post({ type: 'failure', failure: toFailure(error) });
  measureDigits(assetBase).catch(failed);
  showCat(assetBase).catch(failed);
};

async function measureDigits(assetBase: string): Promise<void> {
  const [train, test] = await Promise.all([
    openWhole('mnist', 'train', Infinity, assetBase),
    openWhole('mnist', 'test', Infinity, assetBase),
  ]);
  const digits: Digits = { size: train.size, train: picturesOf(train), test: picturesOf(test) };
  post({ type: 'digits', digits });
  const bank = pixelBank(digits.train);
  const { labels } = digits.test;
  let familiar: number | undefined;
  for (const change of changeNames) {
    const judgements = await judgeAll(digits, bank, (index) => viewOf(change, digits.size, index));
    familiar ??= familiarCosine(judgements);
    post({ type: 'survival', change, survival: survivalOf(judgements, labels, familiar) });
  }
  for (const share of cutoutShares) {
    const judgements = await judgeAll(digits, bank, (index) =>
      cutAway(share, changeRandom(index), digits.size),
    );
    post({ type: 'cutout', point: { share, kept: keptShare(survivalOf(judgements, labels, familiar!)) } });
  }
}

async function judgeAll(
  digits: Digits,
  bank: PixelBank,
  viewAt: (index: number) => SampledView,
): Promise<Judgement[]> {
  // Between two measurements, what has been downloaded gets its turn.
  await new Promise((resolve) => setTimeout(resolve));
  return Array.from(digits.test.labels, (_, index) =>
    judge(bank, changed(testDigit(digits, index), viewAt(index))),
  );
}

async function showCat(assetBase: string): Promise<void> {
  const dataset = await openWhole('cifar10', 'train', kittenIndex + 1, assetBase);
  post({ type: 'cat', cat: { size: dataset.size, bytes: pictureAt(dataset, kittenIndex).slice() } });
}

async function openWhole(
  name: 'mnist' | 'cifar10',
  split: Dataset['split'],
  count: number,
  assetBase: string,
): Promise<Dataset> {
  const dataset = await datasets[name].open({
    split,
    count,
    seed: 0,
    assetBase,
    onProgress: () => undefined,
  });
  await dataset.waitFor(dataset.count);
  return dataset;
}

function picturesOf({ images, labels }: Dataset): Digits['train'] {
  return { images, labels };
}
