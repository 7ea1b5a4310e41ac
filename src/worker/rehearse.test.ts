import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { memory } from '@tensorflow/tfjs-core';
import { beforeAll, expect, it, vi } from 'vitest';
import { parseConfig, withFields } from '../config/parse-config';
import { halves } from '../evaluate/fake-dataset.test-support';
import { startCpu } from '../kernels/cpu/start-cpu.test-support';
import { openEagerViews } from '../transforms/eager-views';
import type { HalfPrecision } from '../tensor/half-precision';
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

it.each([
  ['float32', 1, 0],
  ['float16', 0, 1],
  ['auto', 1, 1],
] as const)(
  'where the device has halves, what a run in %s may take is compiled',
  async (precision, inSingle, inHalf) => {
    const opened: string[] = [];
    const half = (): HalfPrecision => {
      opened.push('half');
      return {
        forward: (run) => run(),
        guard: undefined as never,
        finishStep: () => undefined,
        state: () => Promise.resolve({ tensors: {}, numbers: {} }),
        load: () => undefined,
        dispose: () => opened.push('disposed'),
      };
    };
    const prepare = vi.fn(async (warmUp: () => Promise<void>) => warmUp());
    const asked = coming('compile', prepare);
    await rehearse(
      {
        ...asked,
        config: withFields(asked.config, [['engine.precision', precision]]),
        backend: { ...asked.backend, halfPrecision: half },
      },
      { now: () => 0, yieldToTasks },
      new AbortController().signal,
    );
    expect(prepare).toHaveBeenCalledTimes(inSingle + inHalf);
    expect(opened).toEqual(inHalf ? ['half', 'disposed'] : []);
  },
);

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
