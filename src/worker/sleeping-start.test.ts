import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchStart } from './sleeping-start';

const minuteMs = 60_000;
const never = new Promise<void>(() => undefined);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('a worker that stops answering while it starts is asleep, which is told once', async () => {
  const onAsleep = vi.fn();
  const ask = vi.fn(() => never);
  ask.mockResolvedValueOnce().mockResolvedValueOnce();
  watchStart(never, ask, onAsleep);
  await vi.advanceTimersByTimeAsync(minuteMs / 2);
  expect(onAsleep).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(minuteMs);
  expect(onAsleep).toHaveBeenCalledTimes(1);
  expect(ask).toHaveBeenCalledTimes(3);
});

it('one that answers may take as long as it likes', async () => {
  const onAsleep = vi.fn();
  watchStart(never, () => Promise.resolve(), onAsleep);
  await vi.advanceTimersByTimeAsync(10 * minuteMs);
  expect(onAsleep).not.toHaveBeenCalled();
});

it.each([
  ['has started', () => Promise.resolve()],
  ['has failed', () => Promise.reject(new Error('there is no engine'))],
])('one that %s is not asked any more', async (_, ending) => {
  const onAsleep = vi.fn();
  const ask = vi.fn(() => never);
  const started = new Promise<void>((resolve) => setTimeout(resolve, 6000)).then(ending);
  watchStart(started, ask, onAsleep);
  await vi.advanceTimersByTimeAsync(minuteMs);
  expect(ask).toHaveBeenCalledTimes(1);
  expect(onAsleep).not.toHaveBeenCalled();
});
