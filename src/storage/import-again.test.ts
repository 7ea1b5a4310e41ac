import { expect, it } from 'vitest';
import { importAgain } from './import-again';

it('gives what is there, and the failure of what names no address', async () => {
  expect(await importAgain(() => Promise.resolve(1))).toBe(1);
  const failure = new Error('Importing a module script failed.');
  await expect(importAgain(() => Promise.reject(failure))).rejects.toBe(failure);
});
