import '@tensorflow/tfjs-backend-cpu';
import { memory, scalar, setBackend } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { blocks, inSlices } from './in-slices';

beforeAll(() => setBackend('cpu'));

it('takes each part once and in order, yields before each slice and leaves no tensor', async () => {
  const before = memory().numTensors;
  const parts = Array.from({ length: 40 }, (_, i) => i);
  const taken: number[] = [];
  const yields: number[] = [];
  const yieldToTasks = () => Promise.resolve(void yields.push(taken.length));
  const compute = (part: number) => {
    const number = scalar(part);
    return [number, number];
  };
  await inSlices(parts, yieldToTasks, compute, (part, [first, second]) => {
    expect([first![0], second![0]]).toEqual([part, part]);
    taken.push(part);
  });
  expect(taken).toEqual(parts);
  expect(yields[0]).toBe(0);
  expect(new Set(yields).size).toBe(yields.length);
  expect(memory().numTensors).toBe(before);
});

it('frees what it holds when it is ended where it yields, or a part fails', async () => {
  const before = memory().numTensors;
  const ended = inSlices(
    [1, 2],
    () => Promise.reject(new Error('ended')),
    () => [scalar(1)],
    () => undefined,
  );
  await expect(ended).rejects.toThrow('ended');
  const failed = inSlices(
    [1],
    undefined,
    () => [scalar(1)],
    () => {
      throw new Error('no room');
    },
  );
  await expect(failed).rejects.toThrow('no room');
  expect(memory().numTensors).toBe(before);
});

it('blocks cover every row once', () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.integer({ min: 1, max: 300 }), (count, size) => {
      const rows = blocks(count, size).flatMap(({ start, end }) =>
        Array.from({ length: end - start }, (_, i) => start + i),
      );
      expect(rows).toEqual(Array.from({ length: count }, (_, i) => i));
    }),
  );
});
