import { expect, it } from 'vitest';
import { parseConfig } from '../../config/parse-config';
import { ntXent } from './description';

const { collapsed, ideal, detail } = ntXent;
const settings = parseConfig({}).loss;

it('gives the field’s known answers', () => {
  expect(collapsed.value(128)).toBeCloseTo(5.5413, 4);
  expect(collapsed.value(256)).toBeCloseTo(6.2364, 4);
  expect(collapsed.value(512)).toBeCloseTo(6.9305, 4);
  expect(ideal.value(256, settings)).toBeCloseTo(4.2488, 4);
  expect(ideal.value(1, settings)).toBe(0);
});

it('says so where embeddings are not normalised, and prints their dot products', () => {
  expect(detail(settings)).toBeUndefined();
  expect(JSON.stringify(ntXent.formula(settings))).not.toContain('·z');
  const plain = { ...settings, normalise: false };
  expect(detail(plain)!.en).toContain('dot products');
  expect(JSON.stringify(ntXent.formula(plain))).toContain('·z');
});
