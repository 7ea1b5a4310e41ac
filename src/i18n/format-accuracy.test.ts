import { expect, it } from 'vitest';
import { formatAccuracy } from './format-accuracy';

it('an accuracy is written with one standard error beside it', () => {
  expect(formatAccuracy('en', 0.344, 2000)).toBe('34.4 ± 1.1 %');
  expect(formatAccuracy('ko', 0.5, 25)).toBe('50.0 ± 10.0 %');
  expect(formatAccuracy('en', 0.86, 50, 0)).toBe('86 ± 5 %');
});
