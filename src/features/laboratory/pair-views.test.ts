import { expect, it } from 'vitest';
import { renderBatchViews } from '../../transforms/pipeline';
import { applyView, imageFromBytes } from '../../transforms/apply-views';
import { parseConfig } from '../../config/parse-config';
import { createRandom } from '../../random/random';
import { pairViews } from './pair-views';

const size = { height: 8, width: 8, channels: 3 };
const length = 192;
const config = parseConfig({ seed: 2 });
const batch = { step: 1203, size, indices: [7, 40, 3] };
const random = createRandom(1, 'images');
const images = Uint8Array.from({ length: 3 * length }, () => random.integer(0, 255));

it('draws the very views that the step trains on', () => {
  const trained = renderBatchViews({ ...batch, images, rows: [0, 1, 2], config: config.augment, seed: 2 });
  pairViews(batch, config, []).forEach((pair, row) => {
    const image = imageFromBytes(images.subarray(row * length, (row + 1) * length), size);
    pair.forEach((view, which) => {
      const at = (which * 3 + row) * length;
      expect(applyView(image, view).data).toEqual(trained.slice(at, at + length));
    });
  });
});

it('gives a resampled image other views each time, and leaves its neighbours alone', () => {
  const [before, once, twice] = [[], [0, 1], [0, 2]].map((redraws) => pairViews(batch, config, redraws));
  expect(once![1]).not.toEqual(before![1]);
  expect(twice![1]).not.toEqual(once![1]);
  expect([once![0], once![2]]).toEqual([before![0], before![2]]);
});
