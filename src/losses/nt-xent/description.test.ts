import { expect, it } from 'vitest';
import { ntXent } from './description';

const { collapsed, ideal } = ntXent;

it('gives the field’s known answers', () => {
  expect(collapsed.value(128)).toBeCloseTo(5.5413, 4);
  expect(collapsed.value(256)).toBeCloseTo(6.2364, 4);
  expect(collapsed.value(512)).toBeCloseTo(6.9305, 4);
  expect(ideal.value(256, { temperature: 0.5 })).toBeCloseTo(4.2488, 4);
  expect(ideal.value(1, { temperature: 0.5 })).toBe(0);
});
