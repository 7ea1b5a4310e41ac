/** @file What engines and the page's later parts wait for, and what ends the waiting. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { firstImages, pageStands } from './first-images';
import { initialProgress, useRun } from './run-store';
import { useTestImages, watchTestImages } from './test-images';

const visitor = new EventTarget();
let paint: () => void;
let unwatch: (() => void) | undefined;

const ofPage = () => pageStands(visitor);
const ofImages = () => firstImages(new Promise<void>((resolve) => (paint = resolve)));
const missing = () => useRun.setState({ missingFiles: [{} as never] });
const failing = () => useRun.setState({ failure: {} as never });
const tenSeconds = () => vi.advanceTimersByTime(10_000);
const haveCome = () => useRun.setState({ batch: {} as never });

beforeEach(() => {
  vi.useFakeTimers();
  useRun.setState({ progress: initialProgress, missingFiles: [], failure: undefined, batch: undefined! });
  useTestImages.setState({ images: undefined });
});
afterEach(() => {
  vi.useRealTimers();
  unwatch?.();
  unwatch = undefined;
});

test.each<[string, () => Promise<void>, () => unknown]>([
  [
    'an idle engine: the page',
    ofPage,
    () => useRun.setState({ progress: { ...initialProgress, status: 'idle' } }),
  ],
  ['a file that is missing: the page', ofPage, missing],
  ['a failure: the page', ofPage, failing],
  ['a key that is pressed: the page', ofPage, () => visitor.dispatchEvent(new Event('keydown'))],
  ['ten seconds: the page', ofPage, tenSeconds],
  ['an image that is painted: the images', ofImages, () => paint()],
  ['a file that is missing: the images', ofImages, missing],
  ['a failure: the images', ofImages, failing],
  ['ten seconds: the images', ofImages, tenSeconds],
])('%s need no more waiting', async (_, wait, happen) => {
  const ended = vi.fn();
  void wait().then(ended);
  useRun.setState({ measureKernels: false });
  await vi.advanceTimersByTimeAsync(0);
  expect(ended).not.toHaveBeenCalled();
  happen();
  await vi.advanceTimersByTimeAsync(0);
  expect(ended).toHaveBeenCalledOnce();
});

test('images that have come and are not painted are waited for five seconds more, those of the test split too', async () => {
  const ended = vi.fn();
  unwatch = watchTestImages();
  void ofImages().then(ended);
  haveCome();
  await vi.advanceTimersByTimeAsync(5000);
  expect(ended).not.toHaveBeenCalled();
  useTestImages.setState({ images: {} as never });
  await vi.advanceTimersByTimeAsync(4999);
  expect(ended).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(ended).toHaveBeenCalledOnce();
});
