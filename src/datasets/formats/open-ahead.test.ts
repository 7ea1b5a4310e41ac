import { expect, it } from 'vitest';
import type { Entry } from './entry';
import { openedAhead } from './open-ahead';

function files(count: number, asked: number[]): Entry[] {
  return Array.from({ length: count }, (_, i) => ({
    path: `${i}`,
    open: () => {
      asked.push(i);
      return i === 2 ? Promise.reject(new Error('gone')) : Promise.resolve(new Blob([Uint8Array.of(i)]));
    },
  }));
}

it('files are read ahead of the one that is wanted, each once', async () => {
  const asked: number[] = [];
  const ahead = openedAhead(files(12, asked));
  expect(await ahead[0]!.open()).toEqual(Uint8Array.of(0));
  expect(asked).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  expect(await ahead[1]!.open()).toEqual(Uint8Array.of(1));
  await expect(ahead[2]!.open()).rejects.toThrow('gone');
  for (const i of [5, 11]) expect(await ahead[i]!.open()).toEqual(Uint8Array.of(i));
  expect(asked).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
});
