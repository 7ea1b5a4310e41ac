/**
 * @file Fashion-MNIST (Xiao, Rasul and Vollgraf 2017): the first 10,000 training and 2,000 test images, 28×28×1. Source,
 * licence and checksums: `public/datasets/fashion-mnist/manifest.json`, docs/datasets.md.
 */
import { pngShards } from '../../png-shards';

export const source = pngShards('fashion-mnist');
