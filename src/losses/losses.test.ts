import { expect, it } from 'vitest';
import { parseConfig } from '../config/parse-config';
import { readLink } from '../config/read-link';
import { presetConfig } from '../config/presets';
import { lossDescription } from './losses';

it('configs and links that name no loss, as all did once, are of NT-Xent with normalised embeddings', () => {
  const { loss } = parseConfig({ loss: { temperature: 0.2 } });
  expect(loss).toMatchObject({ name: 'nt-xent', temperature: 0.2, normalise: true, mining: 'none' });
  expect(lossDescription({ temperature: 0.2 }).name).toBe('nt-xent');
  const link = readLink('?preset=quick&loss.temperature=0.2', []);
  expect(link.config).toEqual({ ...presetConfig('quick-shapes'), loss });
});
