import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { memory } from '@tensorflow/tfjs-core';
import { beforeAll, expect, it, vi } from 'vitest';
import { parseConfig } from '../config/parse-config';
import { halves } from '../evaluate/fake-dataset.test-support';
import { startCpu } from '../kernels/cpu/start-cpu.test-support';
import { openEagerViews } from '../transforms/eager-views';
import { rehearse } from './rehearse';
import type { RunningBackend } from './running-backend';
import { synchronous } from './running-backend';

beforeAll(startCpu);

const config = parseConfig({
  dataset: { name: 'shapes', trainingImages: 16 },
  model: { head: { kind: 'linear', outputUnits: 3 } },
  training: { batchSize: 16 },
});
const report = { backend: 'cpu', adapter: '', reason: 'requested' } as const;
const yieldToTasks = () => Promise.resolve();

function coming(rehearsal: 'compile' | 'run', prepare: RunningBackend['prepare'] = synchronous.prepare) {
  const backend: RunningBackend = { ...synchronous, report, openViews: openEagerViews, rehearsal, prepare };
  return { config, dataset: halves('train', 16), backend, measureKernels: true };
}

it('on a device what a run compiles is compiled, at its own batch, and nothing is left behind', async () => {
  const before = memory().numTensors;
  const { signal } = new AbortController();
  const prepare = vi.fn(async (warmUp: () => Promise<void>) => warmUp());
  await rehearse(coming('compile', prepare), { now: () => 0, yieldToTasks }, signal);
  expect(prepare).toHaveBeenCalledExactlyOnceWith(expect.any(Function), true, signal);
  expect(memory().numTensors).toBe(before);
});

it('on the processor small steps are taken until that has lasted long enough, or a run is asked for', async () => {
  const before = memory().numTensors;
  const stepsUntil = async (ms: number, aborts: boolean) => {
    const abort = new AbortController();
    let steps = 0;
    const clock = {
      now: () => steps * ms,
      yieldToTasks: () => {
        steps++;
        if (aborts) abort.abort();
        return Promise.resolve();
      },
    };
    await rehearse(coming('run'), clock, abort.signal);
    return steps;
  };
  expect(await stepsUntil(0, false)).toBe(10);
  expect(await stepsUntil(200, false)).toBe(2);
  expect(await stepsUntil(0, true)).toBe(1);
  expect(memory().numTensors).toBe(before);
});
