import { backend } from '@tensorflow/tfjs-core';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { assemblyOf } from './assembly';
import { prepareWasm } from './against-cpu.test-support';
import { startThreads } from './start-threads';

beforeAll(prepareWasm);
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** @param isLost whether the worker with that number, counted from 0, has no script */
function loseScripts(isLost: (index: number) => boolean): void {
  let made = 0;
  const Sound = Worker;
  class Unlucky extends Sound {
    constructor(address: string, options: WorkerOptions) {
      super(isLost(made++) ? '/lost.js' : address, options);
    }
  }
  vi.stubGlobal('Worker', Unlucky);
}

it('a thread that does not start is tried once more', async () => {
  loseScripts((index) => index === 1);
  const warn = vi.spyOn(console, 'warn');
  expect(await startThreads(backend() as BackendWasm, 4)).toBe(4);
  expect(warn).not.toHaveBeenCalled();
});

it('where a thread cannot start the others train, and the console says so', async () => {
  loseScripts((index) => index !== 1);
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  const wasm = backend() as BackendWasm;
  expect(await startThreads(wasm, 3)).toBe(2);
  expect(warn.mock.lastCall?.[0]).toMatch(/^2 of 3 wasm threads started/);
  // The last one runs, and has the third place.
  expect(assemblyOf(wasm).threads).toMatchObject({ count: 2, rooms: 3 });
});
