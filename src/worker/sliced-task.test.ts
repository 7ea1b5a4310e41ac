import { expect, it } from 'vitest';
import { SlicedTask } from './sliced-task';

it('goes on only when granted a slice, and gives its result', async () => {
  const done: number[] = [];
  const task = new SlicedTask(async (yieldToTasks) => {
    for (let part = 1; part <= 3; part++) {
      done.push(part);
      await yieldToTasks();
    }
    return 'all';
  });
  expect(done).toEqual([]);
  await task.runSlice();
  await Promise.resolve();
  expect(done).toEqual([1]);
  await task.runSlice();
  expect(done).toEqual([1, 2]);
  expect(task.result).toBeUndefined();
  await task.runSlice();
  await task.runSlice();
  expect(task.result).toBe('all');
  await task.runSlice();
});

it('ends where it yields, once what it held is freed', async () => {
  const events: string[] = [];
  const task = new SlicedTask(async (yieldToTasks) => {
    try {
      await yieldToTasks();
      events.push('went on');
    } finally {
      await Promise.resolve();
      events.push('freed');
    }
    return 1;
  });
  await task.runSlice();
  await task.end();
  expect(events).toEqual(['freed']);
  expect(task.result).toBeUndefined();
});

it('hands on what went wrong, to whoever granted the slice', async () => {
  const task = new SlicedTask<number>(() => Promise.reject(new Error('no bank')));
  await expect(task.runSlice()).rejects.toThrow('no bank');
});
