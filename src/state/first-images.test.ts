/** @file What the page's later parts wait for, and what ends the waiting. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { firstImages } from './first-images';
import { initialProgress, useRun } from './run-store';

const visitor = new EventTarget();

beforeEach(() => {
  vi.useFakeTimers();
  useRun.setState({ progress: initialProgress, missingFiles: [], failure: undefined });
});
afterEach(() => vi.useRealTimers());

test.each<[string, () => unknown]>([
  ['images', () => useRun.setState({ progress: { ...initialProgress, status: 'idle' } })],
  ['a file that is missing', () => useRun.setState({ missingFiles: [{} as never] })],
  ['a failure', () => useRun.setState({ failure: {} as never })],
  ['a key that is pressed', () => visitor.dispatchEvent(new Event('keydown'))],
  ['ten seconds', () => vi.advanceTimersByTime(10_000)],
])('%s end it', async (_, happen) => {
  const ended = vi.fn();
  void firstImages(visitor).then(ended);
  useRun.setState({ measureKernels: false });
  await Promise.resolve();
  expect(ended).not.toHaveBeenCalled();
  happen();
  await Promise.resolve();
  expect(ended).toHaveBeenCalledOnce();
});
