/** @file Fashion-MNIST as it is published: the four original IDX files, gzipped, from where its authors keep them. */
import { gunzipSync } from 'node:zlib';
import type { PublishedSet, SplitBytes } from './write-set';
import { readIdxImages, readIdxLabels } from './idx-files';

const size = { height: 28, width: 28, channels: 1 };

export const fashionMnist: PublishedSet = {
  manifest: {
    name: 'fashion-mnist',
    source: {
      title: 'Fashion-MNIST',
      url: 'https://github.com/zalandoresearch/fashion-mnist',
      citation:
        'Han Xiao, Kashif Rasul and Roland Vollgraf, Fashion-MNIST: a Novel Image Dataset for Benchmarking Machine Learning Algorithms, arXiv 1708.07747, 2017.',
      licence:
        'Copyright © 2017 Zalando SE, MIT licence. These images are unchanged and under the same terms.',
      package: 'dataset-fashion-mnist 0.0~git20200523.55506a9-1 (Debian)',
      sha256: {
        'train-images-idx3-ubyte.gz': 'b0564c3eedabfbf835052cff8503ea422014ce006caf5b757f851416ee8300c7',
        'train-labels-idx1-ubyte.gz': '0ae29f65d86684f32d1b9c85147786c547b9c6aebcaf235f0400a0cce308b056',
        't10k-images-idx3-ubyte.gz': 'cc1d090a38ace84dfa1aa66e3ada7c336ef481a96936906477e6dd344da56eaa',
        't10k-labels-idx1-ubyte.gz': '8d3605d196f4be44669e46906da9733c8131fef761fdbfec72c424d5222f1a05',
      },
    },
    size,
    classNames: [
      'T-shirt',
      'trousers',
      'pullover',
      'dress',
      'coat',
      'sandal',
      'shirt',
      'sneaker',
      'bag',
      'ankle boot',
    ],
  },
  full: { train: 60_000, test: 10_000 },
  shardImages: { train: 2000, test: 2000 },
  from: { address: 'https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/' },
  splits(read, counts) {
    const first = (count: number, name: 'train' | 't10k'): SplitBytes => ({
      pixels: readIdxImages(gunzipSync(read(`${name}-images-idx3-ubyte.gz`)), size, count),
      labels: readIdxLabels(gunzipSync(read(`${name}-labels-idx1-ubyte.gz`)), count),
    });
    return { train: first(counts.train, 'train'), test: first(counts.test, 't10k') };
  },
};
