/**
 * @file CIFAR-10 (Krizhevsky 2009): the first 10,000 training and 2,000 test images, 32×32×3. Source,
 * licence situation and checksums: `public/datasets/cifar10/manifest.json`, docs/datasets.md.
 */
import { pngShards } from '../../png-shards';

export const source = pngShards('cifar10');
