import { expect, it } from 'vitest';
import { formatDuration } from './format-duration';

it('shows minutes and seconds, and hours only where there are any', () => {
  expect(formatDuration(0)).toBe('0:00');
  expect(formatDuration(65_400)).toBe('1:05');
  expect(formatDuration(3_600_000 * 12 + 61_000)).toBe('12:01:01');
});
