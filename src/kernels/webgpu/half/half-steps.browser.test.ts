import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { memory } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { beforeAll, expect, it } from 'vitest';
import { parseConfig } from '../../../config/parse-config';
import { buildObjective } from '../../../objectives/build-objective';
import type { OpenHalfPrecision } from '../../../tensor/half-precision';
import { Trainer } from '../../../train/trainer';
import { openDeviceViews } from '../../../transforms/device-views';
import { randomDataset } from '../../two-views.test-support';
import type { RecordedStep } from '../../recording/recorded-step';
import { recorderOn } from '../recording/recorded-step';
import { startOnAdapter } from '../start-webgpu.test-support';
import { packedHalf } from './packed-half.test-support';
import { halvesOn } from './webgpu-half';

let webgpu: WebGPUBackend;
let openHalf: OpenHalfPrecision;

beforeAll(async () => {
  webgpu = await startOnAdapter();
  openHalf = halvesOn(webgpu, packedHalf);
});

const size = { height: 8, width: 8, channels: 3 };
const images = randomDataset(size, 32, () => 32);
const dataset = { ...images, labels: new Uint8Array(images.count), classNames: ['a'] };
const config = parseConfig({
  optimizer: { name: 'adam', learningRate: 1e-4 },
  training: { batchSize: 8, epochs: 30, logEvery: 1 },
});

function open(options: { isHalf: boolean; isRecorded: boolean }): {
  trainer: Trainer;
  recorded?: RecordedStep;
} {
  let recorded: RecordedStep | undefined;
  const trainer = new Trainer(buildObjective, config, dataset, {
    openViews: openDeviceViews,
    ...(options.isHalf && { openHalf }),
    ...(options.isRecorded && { repeat: (compute) => (recorded = recorderOn(webgpu)(compute)) }),
  });
  return { trainer, ...(recorded && { recorded }) };
}

async function losses(trainer: Trainer, steps: number): Promise<number[]> {
  const all: number[] = [];
  for (let i = 0; i < steps; i++) {
    await trainer.takeStep();
    all.push((await trainer.readLog()).loss);
  }
  return all;
}

it('25 losses in halves are within 1 % of those in single precision, and not the same', async () => {
  const before = memory().numTensors;
  const [single, half] = [false, true].map((isHalf) => open({ isHalf, isRecorded: true }));
  const expected = await losses(single!.trainer, 25);
  const got = await losses(half!.trainer, 25);
  expect(half!.recorded).toMatchObject({ isReplayed: true, obstacle: undefined });
  const apart = got.map((loss, i) => Math.abs(loss / expected[i]! - 1));
  expect(Math.max(...apart)).toBeLessThan(0.01);
  expect(Math.max(...apart)).toBeGreaterThan(1e-6);
  for (const { trainer } of [single!, half!]) trainer.dispose();
  expect(memory().numTensors).toBe(before);
});

it('takes the same steps to the bit, recorded or not, also after a step that was skipped', async () => {
  const states = [];
  for (const isRecorded of [false, true]) {
    const { trainer, recorded } = open({ isHalf: true, isRecorded });
    const seen = [await losses(trainer, 4)];
    const state = await trainer.state();
    const scale = state.tensors['trainer.lossScale']!;
    expect(Array.from(scale.values)).toEqual([65536, 4, 0, 0]);
    // So large that gradients do not fit.
    trainer.load({
      ...state,
      tensors: {
        ...state.tensors,
        'trainer.lossScale': { ...scale, values: Float32Array.of(2 ** 40, 0, 0, 0) },
      },
    });
    seen.push(await losses(trainer, 1));
    const skipped = await trainer.state();
    expect(Array.from(skipped.tensors['trainer.lossScale']!.values)).toEqual([2 ** 39, 0, 0, 1]);
    for (const { name } of trainer.network.weights)
      expect(skipped.tensors[name]).toEqual(state.tensors[name]);
    trainer.load(state);
    seen.push(await losses(trainer, 4));
    states.push([seen, await trainer.state()]);
    if (isRecorded) expect(recorded!.isReplayed).toBe(true);
    trainer.dispose();
  }
  expect(states[1]).toEqual(states[0]);
});

it('goes on to the bit from a checkpoint', async () => {
  const { trainer } = open({ isHalf: true, isRecorded: true });
  await losses(trainer, 2);
  const state = await trainer.state();
  const expected = await losses(trainer, 3);
  const { trainer: other } = open({ isHalf: true, isRecorded: true });
  other.load(state);
  expect(await losses(other, 3)).toEqual(expected);
  for (const one of [trainer, other]) one.dispose();
});
