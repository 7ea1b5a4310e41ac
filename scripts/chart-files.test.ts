import { expect, test } from 'vitest';
import { presetConfig } from '../src/config/presets';
import { chartFiles } from './chart-files';

test('a run has a chart of each thing that its lines measure, twice', async () => {
  const lines = [1, 2].map((step) => ({ step, epoch: step / 31, loss: 4 / step, positiveCosine: 0.5 }));
  const drawn: string[] = [];
  const files = await chartFiles(
    { config: presetConfig('quick'), lines },
    { drawPng: (svg) => Promise.resolve(Uint8Array.of(drawn.push(svg))) },
  );
  expect(Object.keys(files)).toEqual(
    ['loss', 'cosine'].flatMap((name) => [`charts/${name}.svg`, `charts/${name}.png`]),
  );
  expect(new TextDecoder().decode(files['charts/loss.svg'])).toBe(drawn[0]);
  expect(drawn[0]).toContain('Loss (nats)');
});
