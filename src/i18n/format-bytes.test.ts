import { expect, it } from 'vitest';
import { formatBytes } from './format-bytes';

it('a size is in MB, and in GB where that is shorter', () => {
  expect(formatBytes('en', 2_140_000)).toBe('2.1 MB');
  expect(formatBytes('ko', 134_000_000)).toBe('134 MB');
  expect(formatBytes('en', 3_440_000_000)).toBe('3.4 GB');
  expect(formatBytes('en', 0)).toBe('0 MB');
});
