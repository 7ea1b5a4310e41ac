import { expect, it } from 'vitest';
import { applyViews } from '../../transforms/apply-views';
import { sampleViews } from '../../transforms/sample-views';
import { possibleTransforms, viewProgram, viewTable } from '../../transforms/view-program';
import { augmentPreset } from '../../config/augment-presets';
import { createRandom } from '../../random/random';
import { ViewRenderer } from './view-renderer';

it('pixels are the views that typed arrays give, as opaque bytes, whatever was drawn before', async () => {
  const config = augmentPreset('too-much');
  const program = viewProgram(possibleTransforms(config));
  const renderer = (await ViewRenderer.load())!;
  const random = createRandom(2, 'images');
  for (const [height, width, channels] of [
    [9, 11, 3],
    [40, 33, 1],
    [8, 8, 3],
  ] as const) {
    const size = { height, width, channels };
    const images = Uint8Array.from({ length: 3 * height * width * channels }, () => random.integer(0, 255));
    const rows = [0, 1, 2];
    const views = sampleViews({ size, config, seed: 1, step: 0, indices: rows });
    const table = viewTable(program, views, [...rows, ...rows]);
    const pixels = renderer.render(images, table, views.length, 'pixels', { ...size, program });
    const expected = applyViews(images, size, rows, views);
    expect(pixels).toBeInstanceOf(Uint8ClampedArray);
    expect(pixels).toHaveLength((4 * expected.length) / channels);
    let largest = 0;
    for (let i = 0; i < pixels.length; i++) {
      const channel = Math.min(i % 4, channels - 1);
      const value = i % 4 === 3 ? 255 : 255 * expected[Math.floor(i / 4) * channels + channel]!;
      largest = Math.max(largest, Math.abs(pixels[i]! - value));
    }
    // Half a byte by rounding.
    expect(largest, JSON.stringify(size)).toBeLessThan(0.51);
  }
});
