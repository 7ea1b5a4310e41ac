/** @file For tests: runs as an export is made of them, of networks that have taken a few steps. */
import { parseConfig } from '../../config/parse-config';
import type { RunConfigInput } from '../../config/run-config';
import type { ImageSize } from '../../datasets/dataset';
import { represent } from '../../evaluate/representations';
import { buildNetwork } from '../../network/network';
import { createRandom } from '../../random/random';
import type { Pictures } from './images';
import type { PackagedRun } from './pytorch-package';

/** Of two kinds: dark on top, or bright. */
function randomPictures(size: ImageSize, count: number): Pictures {
  const random = createRandom(7, 'pictures', count);
  const length = size.height * size.width * size.channels;
  const labels = Uint8Array.from({ length: count }, (_, i) => i % 2);
  const images = Uint8Array.from({ length: count * length }, (_, at) => {
    const isTop = at % length < length / 2;
    return random.integer(0, 127) + (isTop === (labels[Math.floor(at / length)] === 0) ? 0 : 128);
  });
  return { images, labels, size, count, classNames: ['dark on top', '=bright'] };
}

/** Weights, and running statistics, as training leaves them: nothing is at its first value. */
export async function packagedRun(
  input: RunConfigInput,
  size: ImageSize,
  counts = { training: 64, test: 64 },
): Promise<PackagedRun> {
  const config = parseConfig(input);
  const network = buildNetwork(config, size.channels);
  const random = createRandom(3, 'trained');
  const { tensors: first } = await network.state();
  const tensors = Object.fromEntries(
    Object.entries(first).map(([name, { shape, values }]) => {
      const isKernel = name.endsWith('kernel');
      const trained = values.map((value) => (isKernel ? 2 * value : 0.5 + random.uniform(0, 1)));
      return [name, { shape, values: trained }];
    }),
  );
  network.load({ tensors, numbers: {} });
  return {
    config,
    tensors,
    training: randomPictures(size, counts.training),
    test: randomPictures(size, counts.test),
    withImages: true,
    represent: (images) => represent(network, images),
  };
}
