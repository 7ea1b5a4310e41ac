import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { memory, tensor1d } from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { parseConfig } from '../config/parse-config';
import type { RunConfig } from '../config/run-config';
import { startCpu } from '../kernels/cpu/start-cpu.test-support';
import { randomDataset } from '../kernels/two-views.test-support';
import type { HalfPrecision } from '../tensor/half-precision';
import { openEagerViews } from '../transforms/eager-views';
import { choosePrecision } from './choose-precision';
import { synchronous, type RunningBackend } from './running-backend';

beforeAll(startCpu);

const images = randomDataset({ height: 4, width: 4, channels: 3 }, 4, () => 4);
// Images that never arrive hold nothing up.
const dataset = {
  ...images,
  labels: new Uint8Array(4),
  classNames: ['a'],
  waitFor: () => new Promise<void>(() => undefined),
};

/** A clock that goes on by so much with each step. */
function setting(precision: RunConfig['engine']['precision'], ms?: { float32: number; float16: number }) {
  let now = 0;
  let isHalf = false;
  const backend: RunningBackend = {
    ...synchronous,
    report: { backend: 'cpu', adapter: '', reason: 'requested' },
    openViews: (options) => {
      isHalf = false;
      const source = openEagerViews(options);
      return {
        ...source,
        render: (batch) => {
          now += isHalf ? ms!.float16 : ms!.float32;
          return source.render(batch);
        },
      };
    },
  };
  if (ms) {
    backend.halfPrecision = () => {
      isHalf = true;
      const guard = tensor1d([1, 0, 0, 0]);
      return {
        forward: (run) => run(),
        guard,
        finishStep: () => undefined,
        state: () => Promise.reject(new Error('nobody saves it')),
        load: () => undefined,
        dispose: () => guard.dispose(),
      } satisfies HalfPrecision;
    };
  }
  const config = parseConfig({ engine: { precision }, training: { batchSize: 2 } });
  return { backend, config, dataset, measureKernels: true, now: () => now };
}

it('computes in single precision unless something else is asked for, and where nothing else is offered', async () => {
  const offered = { float32: 2, float16: 1 };
  expect(await choosePrecision(setting('float32', offered))).toEqual({ taken: 'float32', reason: 'as-set' });
  expect(await choosePrecision(setting('float16', offered))).toEqual({ taken: 'float16', reason: 'as-set' });
  for (const asked of ['float16', 'auto'] as const) {
    expect(await choosePrecision(setting(asked))).toEqual({ taken: 'float32', reason: 'not-offered' });
  }
});

it.each([
  { float32: 10, float16: 6, taken: 'float16' },
  { float32: 10, float16: 9.9, taken: 'float32' },
  { float32: 10, float16: 30, taken: 'float32' },
])(
  'takes steps of both and whichever is clearly faster: $float32 and $float16 ms',
  async ({ taken, ...ms }) => {
    const before = memory().numTensors;
    const choice = await choosePrecision(setting('auto', ms));
    expect(choice).toMatchObject({ taken, reason: 'measured' });
    if (choice.reason !== 'measured') throw new Error('not measured');
    expect(choice.milliseconds.float32).toBeCloseTo(ms.float32, 6);
    expect(choice.milliseconds.float16).toBeCloseTo(ms.float16, 6);
    expect(memory().numTensors).toBe(before);
  },
);

it('a run that goes on stays with the precision that it began in', async () => {
  const ms = { float32: 10, float16: 6 };
  for (const beganInHalf of [false, true]) {
    const choice = await choosePrecision({ ...setting('auto', ms), beganInHalf });
    expect(choice).toEqual({ taken: beganInHalf ? 'float16' : 'float32', reason: 'as-begun' });
  }
});
