/**
 * @file MNIST (LeCun, Cortes and Burges 1998): the first 10,000 training and 2,000 test digits, 28×28×1.
 * Source, licence and checksums: `public/datasets/mnist/manifest.json`, docs/datasets.md.
 */
import { pngShards } from '../../png-shards';

export const source = pngShards('mnist');
